/** The worker: reads and explains away from the page, so that the page answers all the while. It asks nobody. */
import { ListingSession } from '../session/listing-session.ts';
import type { PackedListingFacts } from '../explain/packed-facts.ts';
import { unpackFacts } from '../explain/unpack-facts.ts';
import type { WorkerAnswers, WorkerQuestion, WorkerReply, WorkerRequest } from '../session/worker-messages.ts';
import type { FurtherReaders } from '../parse/listing-kind.ts';
import { ReaderMissing } from '../parse/reader-missing.ts';
import { readPaste } from '../parse/read-paste.ts';

let session: ListingSession | undefined;

/** Where the page has put `further-readers.worker.ts` in front of this script. */
const furtherReaders = () => (globalThis as { furtherReaders?: FurtherReaders }).furtherReaders ?? {};

// On the development server a worker is one file.
if (import.meta.env.DEV) void import('./further-readers.worker.ts');

const reply = (reply: WorkerReply) => {
  postMessage(reply);
};

function answer(request: WorkerRequest): WorkerAnswers[WorkerQuestion['do']] {
  if (request.do === 'load-facts') {
    session = new ListingSession(
      (text, onProgress, numberOf) => readPaste(text, { further: furtherReaders(), onProgress, numberOf }),
      unpackFacts(JSON.parse(request.facts) as PackedListingFacts),
    );
    return undefined;
  }
  if (!session) throw new Error('The facts have not come yet.');
  if (request.do === 'listeners') return session.listeners();
  if (request.do === 'keep-joined') return void session.keepJoined(request.report);
  if (request.do === 'view') return session.view(request.options, request.stamp);
  if (request.do === 'export') return session.export(request.format, request.options, request.stamp);
  return session.explain(request.text, request.before, (share) => {
    reply({ type: 'progress', id: request.id, share });
  });
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    reply({ type: 'answer', id: data.id, answer: answer(data) });
  } catch (error) {
    if (error instanceof ReaderMissing) return reply({ type: 'reader-missing', id: data.id });
    reply({ type: 'failure', id: data.id, problem: error instanceof Error ? error.message : String(error) });
  }
});
