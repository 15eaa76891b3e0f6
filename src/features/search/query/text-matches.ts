/** Answers to words: as a whole, as a name among other words, in their parts, and with a slip. */
import { isSamePage } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import { asksForSetting, keywordsOf, saysNothing, withoutAspects, withoutRole } from '../index/keywords.ts';
import type { OpenIndex } from '../index/open-index.ts';
import { barePortNumbers } from './bare-port-numbers.ts';
import { failingMatches } from './failing-matches.ts';
import { dynamicGuide } from './dynamic-guide.ts';
import { distinctiveNames, instanceMatches } from './distinctive-names.ts';
import { containedNameMatches, isNoNumber, oneEditMatches, prefixMatches, wholeNameMatches } from './name-matches.ts';
import { portMatches } from './number-matches.ts';
import type { PortQuery } from './port-query.ts';
import { normalizeQuery } from './normalize-query.ts';
import type { ParsedQuery } from './read-query.ts';
import { scenarioMatches } from './scenario-matches.ts';
import type { SearchMatch } from './search-match.ts';
import { isOwnName, slipsWithin, subjectMatches, trimmedMatches } from './subject-matches.ts';
import { nameInCommand } from './service-commands.ts';
import { tenantMatches } from './tenant-matches.ts';
import { matchesAcrossNames, matchesInOneName } from './word-matches.ts';

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

const signsOf = (text: string) => text.replace(/[^+#]/g, '');

/** A name that has another sign than the text only begins like it: `whois++` for `whois`. */
const bySigns = (matches: readonly SearchMatch[], text: string): SearchMatch[] =>
  matches.map((match) => (signsOf(match.matched) === signsOf(text) ? match : { ...match, matchType: 'prefix' }));

/** The pages for a text that is more than numbers, best first; a page may come more than once. */
export function textMatches(index: OpenIndex, { mentioned }: ParsedQuery, typed: string): SearchMatch[] {
  const text = normalizeQuery(typed);
  const exact = bySigns(wholeNameMatches(index, keyOf(text)).filter(isNoNumber), text);
  const numbers = [...mentioned, ...barePortNumbers(index, text).map(one)];
  const keywords = keywordsOf(text)
    .filter((word) => !/^[\d.]+$/.test(word) && !numbers.some(({ from }) => word.includes(String(from))))
    .join(' ');
  const allBegun = prefixMatches(index, keyOf(text)).filter(isNoNumber);
  // What takes part in a job, or fails, is meant before the job or the error that is called after it.
  const begun = allBegun.filter(({ kind }) => kind !== 'scenario' && kind !== 'symptom');
  const numbered = numbers.flatMap((number) => portMatches(index, number, 'inside'));
  const held = keyOf(keywords) === keyOf(text) ? [] : wholeNameMatches(index, keyOf(keywords), 'inside');
  const isSymptom = ({ kind }: SearchMatch) => kind === 'symptom';
  const meant = [...instanceMatches(index, text), ...commandMatches(index, text)];
  // A program that is named beside a number is what is asked about.
  const listening =
    numbers.length > 0 && mentioned.length === 0
      ? distinctiveNames(index, text).filter(({ reason }) => reason === 'process')
      : [];
  const tenants = tenantMatches(
    index,
    text,
    numbers.map(({ from }) => from),
  );
  // A number in passing is explained by the guide to such numbers, one that is spoken of as a port by its own page.
  const handedOut = dynamicGuide(
    index,
    numbers.filter(({ from }) => !index.isKnown(from)),
  );
  const failing = failingMatches(index, text);
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
  const jobs = numbers.length > 0 ? { first: [], named: [] } : scenarioMatches(index, text);
  const heldNames = [...(numbers.length > 0 ? [] : trimmedMatches(index, text)), ...held].filter(
    (match) => isNoNumber(match) || numbers.length > 0,
  );
  const isKnown = [exact, allBegun, numbered, heldNames, meant].some((found) => found.length > 0);
  const near = isKnown || subject.length > 0 ? [] : oneEditMatches(index, keyOf(text)).filter(isNoNumber);
  const isPartKnown = isKnown || named.length + subject.length > 0;
  const nearWithin = isPartKnown ? [] : slipsWithin(index, text, keywords).filter(isNoNumber);
  // Beside a subject, `scan finding` says nothing of what was found.
  const isEmpty = (match: SearchMatch) =>
    subject.length > 0 && saysNothing(match.matched) && !subject.some((one) => isSamePage(one, match));
  // `redis port` in the names of a port is no more than `redis`.
  const isSubjectAlone = ({ kind, matched }: SearchMatch) =>
    kind === 'port' && subject.length > 0 && keyOf(withoutAspects(matched)) === keyOf(withoutAspects(text));
  const telling = parts.filter((match) => !isEmpty(match) && !isSubjectAlone(match));
  // `firewall` in the name of a job doesn't make it meant before the program that is named beside that word.
  const isOfJob = ({ kind }: SearchMatch) => kind === 'scenario' && subject.some((one) => one.kind === 'service');
  return [
    ...exact,
    ...meant,
    ...failing,
    ...held.filter(isSymptom),
    ...listening,
    ...tenants.before,
    ...(mentioned.length > 0 ? [...numbered, ...handedOut] : [...handedOut, ...numbered]),
    ...tenants.behind,
    ...jobs.first,
    ...heldNames.filter(isOwnName),
    ...jobs.named,
    ...heldNames,
    ...begun,
    ...near.filter(({ uncharted }) => !uncharted),
    ...nearWithin,
    ...named,
    ...(asksForSetting(text) && subject[0]?.kind === 'service' ? subject.filter(({ kind }) => kind === 'service') : []),
    ...telling.filter((match) => !isOfJob(match)),
    ...near,
    ...allBegun.filter((match) => !isOfJob(match)),
    ...subject,
    ...allBegun,
    ...parts,
  ];
}
