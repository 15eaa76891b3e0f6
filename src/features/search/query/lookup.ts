/**
 * Answers a query from the exact index: numbers; or the whole text as a name, then names that begin like it,
 * then what it holds, and at last names that are one slip of the finger away.
 */
import { RANGES } from '#chart/port-space.ts';
import { keyOf } from '#lib/text.ts';
import { asArticle } from '../index/document-ids.ts';
import { isDynamicGuide } from '../index/dynamic-guide.ts';
import { type SearchMatch, uniquePages } from './search-match.ts';
import { type ExactIndex, withoutNames } from '../index/index-format.ts';
import { containedNameMatches, oneEditMatches, prefixMatches, wholeNameMatches } from './name-matches.ts';
import { barePortNumbers } from './bare-port-numbers.ts';
import { portMatches } from './number-matches.ts';
import { distinctiveNames, instanceMatches } from './distinctive-names.ts';
import { openIndex, type OpenIndex } from '../index/open-index.ts';
import type { PortQuery } from './port-query.ts';
import { rangeMatches } from './range-matches.ts';
import { normalizeQuery, type ParsedQuery, readQuery } from './read-query.ts';
import { nameInCommand } from './service-commands.ts';
import { matchesAcrossNames, matchesInOneName } from './word-matches.ts';
import { keywordsOf, withoutAspects, withoutRole } from '../index/keywords.ts';

/** Digits that don't read as a number are none: `13.5` is not port 135. */
const isNoNumber = (match: SearchMatch) => match.kind !== 'port' || match.reason !== 'name';

/** For numbers that systems hand out and nobody has written about, the guide that tells why they are open. */
function dynamicGuide(exact: ExactIndex, asked: readonly PortQuery[]): SearchMatch[] {
  const index = openIndex(exact);
  const isDynamic = asked.some(({ from, to }) => from >= RANGES[2].from && (from !== to || !index.isCharted(from)));
  const guide = isDynamic && exact.pages.find(isDynamicGuide);
  if (!guide) return [];
  return [{ ...withoutNames(guide), reason: 'dynamic-ports', matched: guide.title, matchType: 'inside' }];
}

function numberMatches(exact: ExactIndex, { asked, isSingleNumber }: ParsedQuery, typed: string): SearchMatch[] {
  const index = openIndex(exact);
  const named = isSingleNumber ? wholeNameMatches(index, keyOf(typed)).filter(isNoNumber) : [];
  const numbers = asked.flatMap((ask) => (ask.from === ask.to ? portMatches(index, ask) : rangeMatches(index, ask)));
  // 10048 is an error's code before it is a port; 49664 is a number that stands for many.
  const isCode = asked.every(({ from }) => from < RANGES[2].from);
  // Of an error's number that is a port of somebody's too, the port is meant more often.
  const isPort = asked.some(({ from }) => index.isKnown(from));
  const later = isPort ? named.filter(({ kind }) => kind === 'symptom') : [];
  const sooner = named.filter((match) => !later.includes(match));
  return [...(isCode ? [...sooner, ...numbers, ...later] : [...numbers, ...named]), ...dynamicGuide(exact, asked)];
}

const one = (number: number): PortQuery => ({ from: number, to: number, transport: undefined });

/** What a command is given: of pages under one name the service's comes first. */
function commandMatches(index: OpenIndex, text: string): SearchMatch[] {
  const name = nameInCommand(text);
  if (name === undefined) return [];
  const matches = [...wholeNameMatches(index, keyOf(name), 'inside'), ...instanceMatches(index, name)].filter(
    isNoNumber,
  );
  return matches.sort((a, b) => Number(b.kind === 'service') - Number(a.kind === 'service'));
}

/** Whether a name goes on with another word: `valheim server` after `valheim`, and not `building` after `build`. */
const goesOnAfter = (words: string, { matched }: SearchMatch) =>
  matched.toLowerCase().startsWith(words) && !/^[a-z0-9]/i.test(matched.slice(words.length));

/** What is asked about, where words for what one wants of it stand beside its name: `minecraft` of `minecraft port forwarding`. */
function subjectMatches(index: OpenIndex, text: string): SearchMatch[] {
  const subject = withoutAspects(text);
  if (subject === '' || keyOf(subject) === keyOf(text)) return [];
  const whole = wholeNameMatches(index, keyOf(subject), 'inside');
  const found =
    whole.length > 0 ? whole : prefixMatches(index, keyOf(subject)).filter((match) => goesOnAfter(subject, match));
  return found.filter(isNoNumber).sort((a, b) => Number(b.kind === 'service') - Number(a.kind === 'service'));
}

const signsOf = (text: string) => text.replace(/[^+#]/g, '');

/** A name that has another sign than the text only begins like it: `whois++` for `whois`. */
const bySigns = (matches: readonly SearchMatch[], text: string): SearchMatch[] =>
  matches.map((match) => (signsOf(match.matched) === signsOf(text) ? match : { ...match, matchType: 'prefix' }));

function textMatches(index: OpenIndex, { mentioned }: ParsedQuery, typed: string): SearchMatch[] {
  const text = normalizeQuery(typed);
  const exact = bySigns(wholeNameMatches(index, keyOf(text)).filter(isNoNumber), text);
  const numbers = [...mentioned, ...barePortNumbers(index, text).map(one)];
  const keywords = keywordsOf(text)
    .filter((word) => !/^[\d.]+$/.test(word) && !numbers.some(({ from }) => word.includes(String(from))))
    .join(' ');
  const begun = prefixMatches(index, keyOf(text)).filter(isNoNumber);
  const held = [
    ...numbers.flatMap((number) => portMatches(index, number, 'inside')),
    ...(keyOf(keywords) === keyOf(text) ? [] : wholeNameMatches(index, keyOf(keywords), 'inside')),
  ].filter((match) => isNoNumber(match) || numbers.length > 0);
  const meant = [...instanceMatches(index, text), ...commandMatches(index, text)];
  const role = withoutRole(text);
  const named = [
    ...distinctiveNames(index, text),
    ...(role === text ? [] : wholeNameMatches(index, keyOf(role), 'inside')),
  ].filter(isNoNumber);
  const parts = [
    ...matchesInOneName(index, keywords),
    ...containedNameMatches(index, text),
    ...matchesAcrossNames(index, text),
  ].filter(isNoNumber);
  // A page that has all of the words is meant before the one that has the subject alone.
  const subject = numbers.length > 0 ? [] : subjectMatches(index, text);
  const isNear = [exact, begun, held, meant, named, subject].every((found) => found.length === 0);
  const near = isNear ? oneEditMatches(index, keyOf(text)).filter(isNoNumber) : [];
  return [...exact, ...meant, ...held, ...begun, ...near, ...named, ...parts, ...subject];
}

/** The pages for a query, best first, at most `limit` unless a list of numbers asks for more. */
export function lookup(exact: ExactIndex, typed: string, limit = 8): SearchMatch[] {
  const index = openIndex(exact);
  const query = readQuery(typed);
  const article = asArticle(normalizeQuery(typed));
  const documents = article ? wholeNameMatches(index, keyOf(article)) : [];
  if (query.asked.length > 0) {
    const matches = uniquePages([...documents, ...numberMatches(exact, query, typed)]);
    return matches.slice(0, Math.max(limit, 12, query.asked.length));
  }
  return uniquePages([...documents, ...textMatches(index, query, typed)]).slice(0, limit);
}
