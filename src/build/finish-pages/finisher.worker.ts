/** The thread in which pages are finished: it gets them one after the other, and answers in any order. */
import { parentPort, workerData } from 'node:worker_threads';
import { Finisher } from './finisher.ts';
import type { FinishedPage, FinisherPlace, UnfinishedPage } from './finishing-thread.ts';

const { site, base } = workerData as FinisherPlace;
const finisher = await Finisher.for(site, base);
const decoder = new TextDecoder();
const encoder = new TextEncoder();

parentPort?.on('message', async ({ id, page }: UnfinishedPage) => {
  try {
    const finished = encoder.encode(await finisher.finish(decoder.decode(page))).buffer;
    parentPort?.postMessage({ id, page: finished } satisfies FinishedPage, [finished]);
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies FinishedPage);
  }
});
