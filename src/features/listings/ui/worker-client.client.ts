/** The page's side of the worker: questions with their answers. A new listing ends the work on an unfinished one. */
import furtherUrl from './further-readers.worker.ts?worker&url';
import workerUrl from './listings.worker.ts?worker&url';
import { BASE } from '#lib/browser/base.ts';
import { loadText } from '#lib/browser/load.ts';
import { ReaderMissing } from '../parse/reader-missing.ts';
import type { ListingOutcome } from '../session/listing-session.ts';
import type { WorkerAnswers, WorkerQuestion, WorkerReply, WorkerRequest } from '../session/worker-messages.ts';

interface PendingQuestion {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
}

/**
 * A worker with a file of its own isn't bound by the page's policy; one that is made from a blob inherits it
 * (HTML Standard, policy containers). So its code is fetched first, and `connect-src 'self'` holds for it too.
 */
async function startWorker(withFurther: boolean): Promise<Worker> {
  if (import.meta.env.DEV) return new Worker(workerUrl, { type: 'module' });
  const urls = withFurther ? [furtherUrl, workerUrl] : [workerUrl];
  const scripts = await Promise.all(urls.map((url) => loadText(url.slice(BASE.length))));
  const href = URL.createObjectURL(new Blob([scripts.join('\n')], { type: 'text/javascript' }));
  const worker = new Worker(href);
  worker.addEventListener(
    'message',
    () => {
      URL.revokeObjectURL(href);
    },
    { once: true },
  );
  return worker;
}

/** What ends a question that nobody waits for any more. */
export class Superseded extends Error {}

/** Starts the worker when it is first needed, and asks it. */
export class WorkerClient {
  readonly #facts: () => Promise<string>;
  readonly #pending = new Map<number, PendingQuestion>();
  #worker: Promise<Worker> | undefined;
  #current: Worker | undefined;
  /** Whether a listing is being explained; everything else is done in a moment. */
  #explaining = false;
  /** Whether a paste has needed the readers of further kinds: they stay. */
  #withFurther = false;
  #lastId = 0;

  /** `facts` is asked again when it failed. */
  constructor(facts: () => Promise<string>) {
    this.#facts = facts;
  }

  /** Starts the worker and hands it the facts; asked again after a failure, since the network may be back. */
  ready(): Promise<Worker> {
    this.#worker ??= this.#start();
    this.#worker.catch(() => (this.#worker = undefined));
    return this.#worker;
  }

  async ask<D extends WorkerQuestion['do']>(
    question: Extract<WorkerQuestion, { do: D }>,
    onProgress?: (share: number) => void,
  ): Promise<WorkerAnswers[D]> {
    const worker = await this.ready();
    if (question.do === 'explain') this.#explaining = true;
    return this.#send<D>(worker, question, onProgress).finally(() => {
      if (question.do === 'explain') this.#explaining = false;
    });
  }

  /** Explains; where that needs the readers of further kinds, they are loaded, and it begins anew. */
  async explain(text: string, before: string, onProgress: (share: number) => void): Promise<ListingOutcome> {
    const question = { do: 'explain', text, before } as const;
    try {
      return await this.ask(question, onProgress);
    } catch (error) {
      if (!(error instanceof ReaderMissing) || this.#withFurther) throw error;
      this.#withFurther = true;
      this.#current?.terminate();
      this.#worker = undefined;
      return this.ask(question, onProgress);
    }
  }

  /** Lets go of what is being done; the next question starts anew. */
  cancel(): void {
    if (!this.#explaining) return;
    this.#explaining = false;
    this.#current?.terminate();
    this.#worker = undefined;
    this.#fail(new Superseded());
  }

  async #start(): Promise<Worker> {
    const facts = await this.#facts();
    const worker = await startWorker(this.#withFurther);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      this.#receive(data);
    });
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      this.#fail(new Error('The worker stopped.'));
    });
    await this.#send(worker, { do: 'load-facts', facts });
    this.#current = worker;
    return worker;
  }

  #send<D extends WorkerQuestion['do']>(
    worker: Worker,
    question: WorkerQuestion,
    onProgress?: (share: number) => void,
  ) {
    const id = ++this.#lastId;
    return new Promise<WorkerAnswers[D]>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress });
      worker.postMessage({ ...question, id } satisfies WorkerRequest);
    });
  }

  #receive(reply: WorkerReply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.type === 'progress') return pending.onProgress?.(reply.share);
    this.#pending.delete(reply.id);
    if (reply.type === 'reader-missing') pending.reject(new ReaderMissing());
    else if (reply.type === 'answer') pending.resolve(reply.answer as never);
    else pending.reject(new Error(reply.problem));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
