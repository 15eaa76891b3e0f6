/**
 * Answers a query from the exact index: numbers; or the whole text as a name, then names that begin like it,
 * then what it holds, and at last names that are one slip of the finger away.
 */
import { isSamePage, type PageRef } from '#chart/page-ref.ts';
import { RANGES } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { asArticle } from '../index/document-ids.ts';
import { type Hit, uniquePages } from './search-match.ts';
import { type ExactIndex, pageOf } from '../index/index-format.ts';
import { beginning, inside, oneSlip, whole } from './name-matches.ts';
import { namedNumbers } from './bare-port-numbers.ts';
import { askedHits } from './number-matches.ts';
import { instanceOf, markedNames } from './distinctive-names.ts';
import { openIndex, type OpenIndex } from '../index/open-index.ts';
import { rangeHits } from './range-matches.ts';
import { type Asked, type Query, readQuery, tidy } from './read-query.ts';
import { commandedName } from './service-commands.ts';
import { phraseHits, wordHits } from './word-matches.ts';
import { tellingWords, withoutRole } from '../index/keywords.ts';

export type { Hit } from './search-match.ts';

/** The guide to numbers that systems hand out. */
const DYNAMIC_GUIDE: PageRef = { kind: 'guide', id: 'dynamic-rpc-ports' };

/** Digits that don't read as a number are none: `13.5` is not port 135. */
const isNoNumber = (hit: Hit) => hit.kind !== 'port' || hit.reason !== 'name';

/** For numbers that systems hand out and nobody has written about, the guide that tells why they are open. */
function dynamicGuide(exact: ExactIndex, asked: readonly Asked[]): Hit[] {
  const index = openIndex(exact);
  const isDynamic = asked.some(({ from, to }) => from >= RANGES[2].from && (from !== to || !index.isCharted(from)));
  const guide = isDynamic && exact.targets.find((page) => isSamePage(page, DYNAMIC_GUIDE));
  if (!guide) return [];
  return [{ ...pageOf(guide), reason: 'on numbers that systems hand out', matched: guide.title, how: 'inside' }];
}

function numberHits(exact: ExactIndex, { asked, bare }: Query, typed: string): Hit[] {
  const index = openIndex(exact);
  const named = bare ? whole(index, keyOf(typed)).filter(isNoNumber) : [];
  const numbers = asked.flatMap((ask) => (ask.from === ask.to ? askedHits(index, ask) : rangeHits(index, ask)));
  // 10048 is an error's code before it is a port; 49664 is a number that stands for many.
  const isCode = asked.every(({ from }) => from < RANGES[2].from);
  return [...(isCode ? [...named, ...numbers] : [...numbers, ...named]), ...dynamicGuide(exact, asked)];
}

const one = (number: number): Asked => ({ from: number, to: number, transport: undefined });

/** What a command is given: of pages under one name the service's comes first. */
function commanded(index: OpenIndex, text: string): Hit[] {
  const name = commandedName(text);
  if (name === undefined) return [];
  const hits = [...whole(index, keyOf(name), 'inside'), ...instanceOf(index, name)].filter(isNoNumber);
  return hits.sort((a, b) => Number(b.kind === 'service') - Number(a.kind === 'service'));
}

const signsOf = (text: string) => text.replace(/[^+#]/g, '');

/** A name that has another sign than the text only begins like it: `whois++` for `whois`. */
const bySigns = (hits: readonly Hit[], text: string): Hit[] =>
  hits.map((hit) => (signsOf(hit.matched) === signsOf(text) ? hit : { ...hit, how: 'beginning' }));

function wordAnswers(index: OpenIndex, { spelled }: Query, typed: string): Hit[] {
  const text = tidy(typed);
  const exact = bySigns(whole(index, keyOf(text)).filter(isNoNumber), text);
  const numbers = [...spelled, ...namedNumbers(index, text).map(one)];
  const bare = tellingWords(text)
    .filter((word) => !/^[\d.]+$/.test(word) && !numbers.some(({ from }) => word.includes(String(from))))
    .join(' ');
  const begun = beginning(index, keyOf(text)).filter(isNoNumber);
  const held = [
    ...numbers.flatMap((number) => askedHits(index, number, 'inside')),
    ...(keyOf(bare) === keyOf(text) ? [] : whole(index, keyOf(bare), 'inside')),
  ].filter((hit) => isNoNumber(hit) || numbers.length > 0);
  const meant = [...instanceOf(index, text), ...commanded(index, text)];
  const role = withoutRole(text);
  const named = [...markedNames(index, text), ...(role === text ? [] : whole(index, keyOf(role), 'inside'))].filter(
    isNoNumber,
  );
  const parts = [...phraseHits(index, bare), ...inside(index, text), ...wordHits(index, text)].filter(isNoNumber);
  const isNear = exact.length + begun.length + held.length + meant.length + named.length === 0;
  const near = isNear ? oneSlip(index, keyOf(text)).filter(isNoNumber) : [];
  return [...exact, ...meant, ...held, ...begun, ...near, ...named, ...parts];
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
