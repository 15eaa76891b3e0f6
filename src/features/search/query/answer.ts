/** A whole answer from the exact index: pages, remarks on numbers, and where more of a range stands. */
import { namedPortsPageOf } from '#chart/named-ports-pages.ts';
import { count } from '#lib/text.ts';
import { explainNumber, explainRange } from './explain-number.ts';
import type { ErrorIndex } from '../index/error-index.ts';
import { errorMatches, isRarerThanName } from './error-matches.ts';
import { type SearchMatch, uniquePages } from './search-match.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { lookup } from './lookup.ts';
import { namedPortsWithin, unlistedPortCount } from './number-matches.ts';
import { type OpenIndex, openIndex } from '../index/open-index.ts';
import { readQuery } from './read-query.ts';
import { isOwnName } from './subject-matches.ts';

/** All that is known of a query at once. */
export interface ExactAnswer {
  matches: readonly SearchMatch[];
  /** On numbers that are no ports, and on ranges. */
  remarks: string[];
  /** Where a range goes on when it has more named ports than the answer: the page with the first of them. */
  continuations: { text: string; page: { from: number; to: number } }[];
  /** The words for the full text; empty when numbers alone were asked for. */
  text: string;
}

/** The first named port from a number on: it stands on the first page of named ports that there is. */
const firstNamed = (index: OpenIndex, from: number) => index.namedPorts.find((number) => number >= from) ?? from;

/**
 * Whether the text of an error that somebody has begun is meant before the names in it: none goes on as it does, and what
 * it has besides is rarer.
 */
function isErrorMeant(names: readonly SearchMatch[], errors: ErrorIndex, typed: string): boolean {
  const [first] = names;
  if (first?.matchType === 'prefix' && isOwnName(first)) return false;
  const held = names.find(({ matchType, kind }) => matchType === 'inside' && kind !== 'symptom');
  return isRarerThanName(errors, typed, held?.matched ?? '');
}

/** With the symptoms that a text leads to: its own before all but what has the text as its name, those it begins behind. */
function withErrors(matches: readonly SearchMatch[], errors: ErrorIndex, typed: string): readonly SearchMatch[] {
  const { pasted, begun, phrases } = errorMatches(errors, typed);
  const isWhole = ({ matchType }: SearchMatch) => matchType === 'whole';
  const names = matches.filter((match) => !isWhole(match));
  const risen = matches.some(isWhole) || !isErrorMeant(names, errors, typed) ? [] : phrases;
  return uniquePages([...matches.filter(isWhole), ...pasted, ...risen, ...names, ...begun]);
}

/** Answers a query as far as the exact index goes; without the index of errors where that didn't come. */
export function answerQuery(exact: ExactIndex, typed: string, errors: ErrorIndex = []): ExactAnswer {
  const index = openIndex(exact);
  const { asked, tooLarge, text } = readQuery(typed);
  const matches = asked.length > 0 ? lookup(exact, typed) : withErrors(lookup(exact, typed), errors, typed);
  const ranges = asked.filter(({ from, to }) => from !== to);
  return {
    matches,
    // A number that is a document's is no mistake.
    remarks: [
      ...(asked.length === 0 && matches.length > 0 ? [] : tooLarge.map(explainNumber)),
      ...ranges.map((range) => explainRange(range, namedPortsWithin(index, range).length)),
    ],
    continuations: ranges
      .map((range) => ({ range, rest: unlistedPortCount(index, range) }))
      .filter(({ rest }) => rest > 0)
      .map(({ range, rest }) => ({
        text: `and ${count(rest, 'more named port')}`,
        page: namedPortsPageOf(firstNamed(index, range.from)),
      })),
    text: asked.length + tooLarge.length > 0 ? '' : text,
  };
}
