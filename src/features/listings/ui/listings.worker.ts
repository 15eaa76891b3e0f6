/** The worker: reads and explains away from the page, so that the page answers all the while. It asks nobody. */
import { ListingSession, type SessionParts } from '../session/listing-session.ts';
import type { PackedListingFacts } from '../explain/packed-facts.ts';
import { unpackFacts } from '../explain/unpack-facts.ts';
import type { BoxName, WorkerAnswers, WorkerQuestion, WorkerReply, WorkerRequest } from '../session/worker-messages.ts';
import type { FurtherReaders } from '../parse/listing-kind.ts';
import { PartMissing } from '../parse/part-missing.ts';
import { readPaste } from '../parse/read-paste.ts';

let session: ListingSession | undefined;

/** What was handed over of each text. */
const taken: Record<BoxName, string[]> = { later: [], earlier: [] };

/** A text that was handed over whole; its pieces are let go. */
function takenText(box: BoxName): string {
  const text = taken[box].join('');
  taken[box] = [];
  return text;
}

/** What the scripts have left here that the page has put in front of this one. */
const parts = globalThis as SessionParts & { furtherReaders?: FurtherReaders };

// On the development server a worker is one file.
if (import.meta.env.DEV) void Promise.all([import('./further-readers.worker.ts'), import('./comparer.worker.ts')]);

const reply = (reply: WorkerReply) => {
  postMessage(reply);
};

function answer(request: WorkerRequest): WorkerAnswers[WorkerQuestion['do']] {
  if (request.do === 'load-facts') {
    session = new ListingSession(
      (text, onProgress, numberOf) => readPaste(text, { further: parts.furtherReaders ?? {}, onProgress, numberOf }),
      unpackFacts(JSON.parse(request.facts) as PackedListingFacts),
      parts,
    );
    return undefined;
  }
  if (request.do === 'take') {
    if (request.isFirst) taken[request.box] = [];
    return void taken[request.box].push(request.piece);
  }
  if (!session) throw new Error('The facts have not come yet.');
  if (request.do === 'listeners') return session.listeners();
  if (request.do === 'keep-joined') return void session.keepJoined(request.report);
  if (request.do === 'view') return session.view(request.options, request.stamp);
  if (request.do === 'export') return session.export(request.format, request.options, request.stamp);
  return session.explain(takenText('later'), takenText('earlier'), (share) => {
    reply({ type: 'progress', id: request.id, share });
  });
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    reply({ type: 'answer', id: data.id, answer: answer(data) });
  } catch (error) {
    if (error instanceof PartMissing) return reply({ type: 'part-missing', id: data.id, part: error.part });
    reply({ type: 'failure', id: data.id, problem: error instanceof Error ? error.message : String(error) });
  }
});
