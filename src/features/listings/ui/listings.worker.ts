/** The worker: reads and explains away from the page, so that the page answers all the while. It asks nobody. */
import { Desk } from '../session/listing-session.ts';
import { type PackedFacts, unpack } from '../explain/facts.ts';
import type { Answers, Asked, Reply, Request } from '../session/worker-messages.ts';
import { readListing } from '../parse/read-listing.ts';

let desk: Desk | undefined;

const say = (reply: Reply) => {
  postMessage(reply);
};

function answer(request: Request): Answers[Asked['do']] {
  if (request.do === 'learn') {
    desk = new Desk(readListing, unpack(JSON.parse(request.facts) as PackedFacts));
    return undefined;
  }
  if (!desk) throw new Error('The facts have not come yet.');
  if (request.do === 'view') return desk.view(request.wish, request.stamp);
  if (request.do === 'file') return desk.file(request.kind, request.wish, request.stamp);
  return desk.explain(request.text, request.before, (share) => {
    say({ is: 'progress', id: request.id, share });
  });
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    say({ is: 'answer', id: data.id, answer: answer(data) });
  } catch (error) {
    say({ is: 'failure', id: data.id, problem: error instanceof Error ? error.message : String(error) });
  }
});
