/** Pages are finished in a thread of their own, while this one renders the next: a seventh of a build's work. */
import { Worker } from 'node:worker_threads';

/** The folder of the site, whose scripts and style sheets are there, and its base without a slash at its end. */
export interface FinisherPlace {
  site: string;
  base: string;
}

/** A page's bytes (UTF-8), which change hands: who sends them can't read them any more. */
export interface UnfinishedPage {
  id: number;
  page: ArrayBuffer;
}

export type FinishedPage = { id: number; page: ArrayBuffer } | { id: number; error: unknown };

/** Pages come and go: a small room for what is new keeps the thread from taking 0.1 GB of a build's memory. */
const YOUNG_MEGABYTES = 8;

export class FinishingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<ArrayBuffer>>();
  #pages = 0;
  /** Why the thread is no more, once it has failed. */
  #failure: unknown;

  constructor(place: FinisherPlace) {
    this.#worker = new Worker(new URL('./finisher.worker.ts', import.meta.url), {
      workerData: place,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#worker.on('message', (finished: FinishedPage) => this.#answer(finished));
    // A thread that fails takes the build with it: no page may wait for ever.
    this.#worker.on('error', (error) => {
      this.#failure = error;
      this.#waiting.forEach(({ reject }) => reject(error));
    });
  }

  #answer(finished: FinishedPage): void {
    const waiting = this.#waiting.get(finished.id);
    this.#waiting.delete(finished.id);
    if ('page' in finished) waiting?.resolve(finished.page);
    else waiting?.reject(finished.error);
  }

  /** The page as it is written. Rejects with what the finisher throws, or what ended the thread. */
  async finish(page: ArrayBuffer): Promise<ArrayBuffer> {
    if (this.#failure !== undefined) throw this.#failure;
    const id = this.#pages++;
    const answer = Promise.withResolvers<ArrayBuffer>();
    this.#waiting.set(id, answer);
    this.#worker.postMessage({ id, page } satisfies UnfinishedPage, [page]);
    return answer.promise;
  }

  /** Ends the thread; whoever still waits is answered first. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#waiting.values()].map(({ promise }) => promise));
    await this.#worker.terminate();
  }
}
