/** The worker: reads and explains away from the page, so that the page answers all the while. It asks nobody. */
import { ListingSession } from '../session/listing-session.ts';
import type { PackedListingFacts } from '../explain/packed-facts.ts';
import { unpackFacts } from '../explain/unpack-facts.ts';
import type { WorkerAnswers, WorkerQuestion, WorkerReply, WorkerRequest } from '../session/worker-messages.ts';
import { readListing } from '../parse/read-listing.ts';

let session: ListingSession | undefined;

const reply = (reply: WorkerReply) => {
  postMessage(reply);
};

function answer(request: WorkerRequest): WorkerAnswers[WorkerQuestion['do']] {
  if (request.do === 'load-facts') {
    session = new ListingSession(readListing, unpackFacts(JSON.parse(request.facts) as PackedListingFacts));
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
    reply({ type: 'failure', id: data.id, problem: error instanceof Error ? error.message : String(error) });
  }
});
