/** The page's side of the worker: questions with their answers. A new listing ends the work on an unfinished one. */
import comparerUrl from './comparer.worker.ts?worker&url';
import furtherReadersUrl from './further-readers.worker.ts?worker&url';
import workerUrl from './listings.worker.ts?worker&url';
import { BASE } from '#lib/browser/base.ts';
import { loadText } from '#lib/browser/load.ts';
import { PartMissing, type WorkerPart } from '../parse/part-missing.ts';
import type { ListingOutcome } from '../session/listing-session.ts';
import type { BoxName, WorkerAnswers, WorkerQuestion, WorkerReply, WorkerRequest } from '../session/worker-messages.ts';

interface PendingQuestion {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress: ((share: number) => void) | undefined;
}

const PART_URLS: Readonly<Record<WorkerPart, string>> = { 'further-readers': furtherReadersUrl, comparer: comparerUrl };

/**
 * A worker with a file of its own isn't bound by the page's policy; one that is made from a blob inherits it
 * (HTML Standard, policy containers). So its code is fetched first, and `connect-src 'self'` holds for it too.
 */
async function startWorker(parts: ReadonlySet<WorkerPart>): Promise<Worker> {
  if (import.meta.env.DEV) return new Worker(workerUrl, { type: 'module' });
  const urls = [...[...parts].map((part) => PART_URLS[part]), workerUrl];
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

/** So many characters are handed over at once: to copy a listing of a million lines in one go would stop the page. */
const PIECE_LENGTH = 4_000_000;

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
  /** What pastes have needed besides: it stays. */
  readonly #parts = new Set<WorkerPart>();
  #lastId = 0;
  /** Which of the listings that came is to be explained: the last one. */
  #turn = 0;

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

  async ask<D extends WorkerQuestion['do']>(question: Extract<WorkerQuestion, { do: D }>): Promise<WorkerAnswers[D]> {
    return this.#send<D>(await this.ready(), question);
  }

  /** Explains; where that needs parts that aren't there, they are loaded, and it begins anew. */
  async explain(text: string, before: string, onProgress: (share: number) => void): Promise<ListingOutcome> {
    const turn = ++this.#turn;
    for (;;)
      try {
        return await this.#explain(turn, text, before, onProgress);
      } catch (error) {
        if (!(error instanceof PartMissing) || this.#parts.has(error.part)) throw error;
        this.#parts.add(error.part);
        this.#current?.terminate();
        this.#worker = undefined;
      }
  }

  async #explain(
    turn: number,
    text: string,
    before: string,
    onProgress: (share: number) => void,
  ): Promise<ListingOutcome> {
    const worker = await this.ready();
    // While the worker started, another listing may have come.
    if (turn !== this.#turn) throw new Superseded();
    this.#explaining = true;
    try {
      await this.#handOver(worker, 'later', text);
      await this.#handOver(worker, 'earlier', before);
      return await this.#send<'explain'>(worker, { do: 'explain' }, onProgress);
    } finally {
      this.#explaining = false;
    }
  }

  async #handOver(worker: Worker, box: BoxName, text: string): Promise<void> {
    for (let at = 0; at === 0 || at < text.length; at += PIECE_LENGTH)
      await this.#send(worker, { do: 'take', box, piece: text.slice(at, at + PIECE_LENGTH), isFirst: at === 0 });
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
    const worker = await startWorker(this.#parts);
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
    if (reply.type === 'part-missing') pending.reject(new PartMissing(reply.part));
    else if (reply.type === 'answer') pending.resolve(reply.answer as never);
    else pending.reject(new Error(reply.problem));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
