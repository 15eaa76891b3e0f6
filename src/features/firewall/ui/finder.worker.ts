/** The worker of the box that finds: it opens the site's names and looks through them, so that keys are never kept waiting. */
import type { ExactIndex } from '#features/search/index.ts';
import { loadIndexFor } from '#features/search/indexes.client.ts';
import type { Catalogue } from '../builder/catalogue/catalogue.ts';
import { findSubjects } from '../builder/find/find-subjects.ts';
import type { FinderReply, FinderRequest } from '../builder/find/finder-messages.ts';
import { numberProblem } from '../builder/find/numbers.ts';
import { siteNames } from '../builder/find/site-names.ts';

let catalogue: Catalogue | undefined;
/** Names of the site, as many as the last text needed; undefined until any have come. */
let names: ExactIndex | undefined;
/** The text that was asked for last. */
let latest = 0;

const reply = (reply: FinderReply) => {
  postMessage(reply);
};

function answer(chart: Catalogue, id: number, typed: string): void {
  const found = findSubjects(chart, names && siteNames(names), typed);
  reply({ type: 'found', id, found, problem: numberProblem(typed) });
}

/** Answers with the names that are there, and again when those that the text needs have come. */
async function find(chart: Catalogue, id: number, typed: string): Promise<void> {
  latest = id;
  const isStale = () => latest !== id;
  let isMissing = false;
  const loading = loadIndexFor(typed).then(
    (index) => void (isStale() || (names = index)),
    () => void (isMissing = true),
  );
  // Keys that came meanwhile are heard first: of a word that is typed, its end alone is worked out.
  await new Promise((resolve) => setTimeout(resolve));
  if (isStale()) return;
  const before = names;
  answer(chart, id, typed);
  await loading;
  if (isStale()) return;
  if (isMissing) reply({ type: 'names-missing', id });
  else if (names !== before) answer(chart, id, typed);
}

addEventListener('message', ({ data }: MessageEvent<FinderRequest>) => {
  if (data.do === 'open') catalogue = JSON.parse(data.catalogue) as Catalogue;
  else if (catalogue) find(catalogue, data.id, data.typed).catch(reportError);
});
