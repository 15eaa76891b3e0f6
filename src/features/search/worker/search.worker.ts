/** The search worker: loads the indexes, reads and asks them away from the page, so that keys are never kept waiting. */
import { isIncomplete, loadErrorIndex, loadIndexFor, preloadNumbers } from '../indexes.client.ts';
import { keywordsOf } from '../index/keywords.ts';
import { answerQuery, type ExactAnswer } from '../query/answer.ts';
import { isErrorText } from '../query/error-matches.ts';
import { namesInWords } from '../query/names-in-words.ts';
import { readQuery } from '../query/read-query.ts';
import type { ResultFilter } from '../query/result-kinds.ts';
import type { SearchMatch } from '../query/search-match.ts';
import { loadFullTextAhead, preloadFullText } from './full-text.ts';
import type { SearchQuestion, SearchReply, SearchRequest } from './messages.ts';
import { searchText } from './text-search.ts';

/** So long must a person stop typing before the full text is asked, in milliseconds. */
const TYPING_PAUSE = 25;

// Files that the full text misses are known by their timings, and two hundred and fifty are kept otherwise.
performance.setResourceTimingBufferSize(10_000);

const reply = (reply: SearchReply) => {
  postMessage(reply);
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The question that each box asked last. */
const latest = new Map<number, number>();

const isShown = ({ kind, uncharted }: SearchMatch, filter: ResultFilter) =>
  filter === 'all' || filter === kind || (filter === 'registered' && uncharted === true);

const shown = (matches: readonly SearchMatch[], filter: ResultFilter) =>
  matches.filter((match) => isShown(match, filter));

/** Loads what a question needs and answers it; then looks into the text, unless nobody waits any more. */
async function ask({ id, box, typed, filter }: SearchQuestion): Promise<void> {
  latest.set(box, id);
  const isStale = () => latest.get(box) !== id;
  const typing = pause(TYPING_PAUSE);
  const { asked, tooLarge, text } = readQuery(typed);
  if (asked.length + tooLarge.length === 0) preloadFullText(keywordsOf(text));
  const [index, errors] = await Promise.all([loadIndexFor(typed), isErrorText(typed) ? loadErrorIndex() : []]);
  // Keys that came meanwhile are heard first: of a word that is typed, its end alone is worked out.
  await pause(0);
  if (isStale()) return reply({ type: 'dropped', id });
  const all = answerQuery(index, typed, errors);
  const answer: ExactAnswer = { ...all, matches: shown(all.matches, filter) };
  reply({ type: 'exact', id, exact: { answer, isIncomplete: isIncomplete(index) } });
  if (answer.text === '') return;
  await typing;
  const found = isStale() ? undefined : await searchText(answer.matches, answer.text, filter, isStale);
  if (!found || isStale()) return reply({ type: 'dropped', id });
  const isNothing = found.matches.length + found.pages.length + found.registrations.length === 0;
  const matches = isNothing ? shown(namesInWords(index, answer.text), filter) : found.matches;
  reply({ type: 'text', id, text: { ...found, matches: matches === answer.matches ? undefined : matches } });
}

/** Words of no meaning: what answers words is made before somebody waits for it. */
const ANY_WORDS = 'unknown words';

async function openNames(): Promise<void> {
  const index = await loadIndexFor('');
  await pause(0);
  answerQuery(index, ANY_WORDS);
}

/** Whoever asks for a number first is sent nothing that words need. */
async function loadWordsAhead(): Promise<void> {
  await preloadNumbers();
  if (latest.size === 0) await Promise.all([openNames(), loadFullTextAhead()]);
}

// Most people begin with a number: what every one needs is there before the first key.
preloadNumbers().catch(() => undefined);

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.do === 'ask') ask(data).catch(() => reply({ type: 'failure', id: data.id }));
  // What can't be loaded now may be asked for again.
  else loadWordsAhead().catch(() => undefined);
});
