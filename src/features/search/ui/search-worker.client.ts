/** The page's side of the search worker: questions with their answers. */
import workerUrl from '../worker/search.worker.ts?worker&url';
import type { ResultFilter } from '../query/result-kinds.ts';
import type { ExactReply, SearchReply, SearchRequest, TextReply } from '../worker/messages.ts';

/** The replies to a question under way. To one that another has overtaken none will come. */
export interface PendingReplies {
  exact: Promise<ExactReply>;
  /** What stands in the text; nothing comes where numbers alone were asked for. */
  text: Promise<TextReply>;
}

/** Takes the replies to a request; undefined where none will come. */
type Listener = (reply: SearchReply | undefined) => void;

const listeners = new Map<number, Listener>();
let worker: Worker | undefined;
let lastId = 0;

const isLast = (reply: SearchReply) => reply.type !== 'exact' || reply.exact.answer.text === '';

function receive(reply: SearchReply): void {
  listeners.get(reply.id)?.(reply.type === 'failure' ? undefined : reply);
  if (isLast(reply)) listeners.delete(reply.id);
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
  for (const listen of listeners.values()) listen(undefined);
  listeners.clear();
}

/** Starts it when it is first needed, and again after it could not be loaded: the network may be back. */
function started(): Worker {
  if (worker) return worker;
  worker = new Worker(workerUrl, import.meta.env.DEV ? { type: 'module' } : {});
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => receive(data));
  worker.addEventListener('error', stop);
  return worker;
}

const failed = () => new Error('The search could not be loaded.');

const send = (request: SearchRequest) => started().postMessage(request);

/** Starts the worker, which loads what every number needs. */
export const wake = (): void => void started();

/** Has it load what every word needs, unless somebody asks something before. */
export const loadWordsAhead = (): void => send({ do: 'load-words-ahead' });

/** Asks a question in a box, which has a number. */
export function ask(box: number, typed: string, filter: ResultFilter): PendingReplies {
  const waiting: Listener[] = [];
  const replyOf = <T>(pick: (reply: SearchReply) => T | undefined) => {
    const promise = new Promise<T>((resolve, reject) => {
      waiting.push((reply) => {
        const picked = reply && pick(reply);
        if (!reply) reject(failed());
        else if (picked) resolve(picked);
      });
    });
    // A failure is told to whoever waits, and is no one else's.
    promise.catch(() => undefined);
    return promise;
  };
  const replies = {
    exact: replyOf((reply) => (reply.type === 'exact' ? reply.exact : undefined)),
    text: replyOf((reply) => (reply.type === 'text' ? reply.text : undefined)),
  };
  const id = ++lastId;
  listeners.set(id, (reply) => waiting.forEach((tell) => tell(reply)));
  send({ do: 'ask', id, box, typed, filter });
  return replies;
}
