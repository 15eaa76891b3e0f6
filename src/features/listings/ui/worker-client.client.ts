/** The page's side of the worker: questions with their answers. A new listing ends the work on an unfinished one. */
import address from './listings.worker.ts?worker&url';
import type { Answers, Asked, Reply, Request } from '../session/worker-messages.ts';

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
}

/**
 * A worker with a file of its own isn't bound by the page's policy; one that is made from a blob inherits it
 * (HTML Standard, policy containers). So its code is fetched first, and `connect-src 'self'` holds for it too.
 */
async function hired(): Promise<Worker> {
  if (import.meta.env.DEV) return new Worker(address, { type: 'module' });
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The worker's code: ${answer.status}`);
  const href = URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
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
export class Overtaken extends Error {}

export class Clerk {
  readonly #facts: () => Promise<string>;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Promise<Worker> | undefined;
  #current: Worker | undefined;
  /** Whether a listing is being explained; everything else is done in a moment. */
  #explaining = false;
  #last = 0;

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

  async ask<D extends Asked['do']>(
    question: Extract<Asked, { do: D }>,
    onProgress?: (share: number) => void,
  ): Promise<Answers[D]> {
    const worker = await this.ready();
    if (question.do === 'explain') this.#explaining = true;
    return this.#send<D>(worker, question, onProgress).finally(() => {
      if (question.do === 'explain') this.#explaining = false;
    });
  }

  /** Lets go of what is being done; the next question starts anew. */
  drop(): void {
    if (!this.#explaining) return;
    this.#explaining = false;
    this.#current?.terminate();
    this.#worker = undefined;
    this.#fail(new Overtaken());
  }

  async #start(): Promise<Worker> {
    const facts = await this.#facts();
    const worker = await hired();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#hear(data);
    });
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      this.#fail(new Error('The worker stopped.'));
    });
    await this.#send(worker, { do: 'learn', facts });
    this.#current = worker;
    return worker;
  }

  #send<D extends Asked['do']>(worker: Worker, question: Asked, onProgress?: (share: number) => void) {
    const id = ++this.#last;
    return new Promise<Answers[D]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ ...question, id } satisfies Request);
    });
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.is === 'progress') return waiting.onProgress?.(reply.share);
    this.#waiting.delete(reply.id);
    if (reply.is === 'answer') waiting.resolve(reply.answer as never);
    else waiting.reject(new Error(reply.problem));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
