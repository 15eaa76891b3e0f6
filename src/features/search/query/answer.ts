/** A whole answer from the exact index: pages, remarks on numbers, and where more of a range stands. */
import { namedPortsPageOf } from '#chart/named-ports-pages.ts';
import { count } from '#lib/text.ts';
import { explainNumber, explainRange } from './explain-number.ts';
import type { SearchMatch } from './search-match.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { lookup } from './lookup.ts';
import { namedPortsWithin, unlistedPortCount } from './number-matches.ts';
import { type OpenIndex, openIndex } from '../index/open-index.ts';
import { readQuery } from './read-query.ts';

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

/** Answers a query as far as the exact index goes. */
export function answerQuery(exact: ExactIndex, typed: string): ExactAnswer {
  const index = openIndex(exact);
  const { asked, tooLarge, text } = readQuery(typed);
  const matches = lookup(exact, typed);
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
