/** The page's side of the worker that finds: what is typed now is asked for, and nothing else is answered. */
import workerUrl from './finder.worker.ts?worker&url';
import type { FinderReply, FinderRequest } from '../builder/find/finder-messages.ts';

interface FinderHandlers {
  onReply: (reply: FinderReply) => void;
  /** The worker could not be loaded; the next text starts it anew, since the network may be back. */
  onFailure: () => void;
}

export class FinderWorker {
  readonly #catalogue: string;
  readonly #handlers: FinderHandlers;
  #worker: Worker | undefined;
  #latest = 0;

  /** `catalogue` is the chart of the rule builder as it came. */
  constructor(catalogue: string, handlers: FinderHandlers) {
    this.#catalogue = catalogue;
    this.#handlers = handlers;
  }

  /** Starts the worker where it isn't running. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(workerUrl, import.meta.env.DEV ? { type: 'module' } : {});
    worker.addEventListener('message', ({ data }: MessageEvent<FinderReply>) => {
      if (data.id === this.#latest) this.#handlers.onReply(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = undefined;
      this.#handlers.onFailure();
    });
    worker.postMessage({ do: 'open', catalogue: this.#catalogue } satisfies FinderRequest);
    return (this.#worker = worker);
  }

  find(typed: string): void {
    this.start().postMessage({ do: 'find', id: ++this.#latest, typed } satisfies FinderRequest);
  }

  /** Lets go of the text that was asked for. */
  forget(): void {
    this.#latest++;
  }
}
