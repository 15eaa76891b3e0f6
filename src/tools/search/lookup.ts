/**
 * Answers a query from the exact index: numbers; or the whole text as a name, then names that begin like it,
 * then what it holds, and at last names that are one slip of the finger away.
 */
import { guidePath } from '#chart/addresses.ts';
import { RANGES } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { asArticle } from './document-ids.ts';
import { type Hit, uniquePages } from './hit.ts';
import { type ExactIndex, pageOf } from './index-format.ts';
import { beginning, inside, oneSlip, whole } from './name-hits.ts';
import { namedNumbers } from './named-numbers.ts';
import { askedHits } from './number-hits.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { type Asked, type Query, readQuery, tidy } from './read-query.ts';
import { wordHits } from './word-hits.ts';
import { tellingWords } from './words.ts';

export type { Hit } from './hit.ts';

/** The guide to numbers that systems hand out. */
const DYNAMIC_GUIDE = guidePath('dynamic-rpc-ports');

/** Digits that don't read as a number are none: `13.5` is not port 135. */
const isNoNumber = (hit: Hit) => hit.kind !== 'port' || hit.reason !== 'name';

/** For a number that systems hand out and nobody has written about, the guide that tells why it is open. */
function dynamicGuide(exact: ExactIndex, asked: readonly Asked[]): Hit[] {
  const index = openIndex(exact);
  const isDynamic = asked.some(({ from, to }) => from === to && from >= RANGES[2].from && !index.isCharted(from));
  const guide = isDynamic && exact.targets.find(({ path }) => path === DYNAMIC_GUIDE);
  if (!guide) return [];
  return [{ ...pageOf(guide), reason: 'on numbers that systems hand out', matched: guide.title, how: 'inside' }];
}

function numberHits(exact: ExactIndex, { asked, bare }: Query, typed: string): Hit[] {
  const index = openIndex(exact);
  const named = bare ? whole(index, keyOf(typed)).filter(isNoNumber) : [];
  const numbers = asked.flatMap((ask) => askedHits(index, ask));
  // 10048 is an error's code before it is a port; 49664 is a number that stands for many.
  const isCode = asked.every(({ from }) => from < RANGES[2].from);
  return [...(isCode ? [...named, ...numbers] : [...numbers, ...named]), ...dynamicGuide(exact, asked)];
}

const one = (number: number): Asked => ({ from: number, to: number, transport: undefined });

function wordAnswers(index: OpenIndex, { spelled }: Query, typed: string): Hit[] {
  const text = tidy(typed);
  const exact = whole(index, keyOf(text)).filter(isNoNumber);
  const numbers = [...spelled, ...namedNumbers(index, text).map(one)];
  const bare = tellingWords(text)
    .filter((word) => !/^[\d.]+$/.test(word) && !numbers.some(({ from }) => word.includes(String(from))))
    .join(' ');
  const begun = beginning(index, keyOf(text)).filter(isNoNumber);
  const held = [
    ...numbers.flatMap((number) => askedHits(index, number, 'inside')),
    ...(keyOf(bare) === keyOf(text) ? [] : whole(index, keyOf(bare), 'inside')),
  ].filter((hit) => isNoNumber(hit) || numbers.length > 0);
  const parts = [...wordHits(index, bare), ...inside(index, text)].filter(isNoNumber);
  const near = exact.length + begun.length + held.length === 0 ? oneSlip(index, keyOf(text)).filter(isNoNumber) : [];
  return [...exact, ...held, ...begun, ...near, ...parts];
}

/** The pages for a query, best first, at most `limit` unless a list of numbers asks for more. */
export function lookup(exact: ExactIndex, typed: string, limit = 8): Hit[] {
  const index = openIndex(exact);
  const query = readQuery(typed);
  const article = asArticle(typed);
  const documents = article ? whole(index, keyOf(article)) : [];
  if (query.asked.length > 0) {
    const hits = uniquePages([...documents, ...numberHits(exact, query, typed)]);
    return hits.slice(0, Math.max(limit, 12, query.asked.length));
  }
  return uniquePages([...documents, ...wordAnswers(index, query, typed)]).slice(0, limit);
}
