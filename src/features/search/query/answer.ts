/** A whole answer from the exact index: pages, remarks on numbers, and where more of a range stands. */
import { namedPortsPath } from '#chart/addresses.ts';
import { namedPortsPageOf } from '#chart/named-ports-pages.ts';
import { count } from '#lib/text.ts';
import { explainNumber, explainRange } from './explain-number.ts';
import type { Hit } from './search-match.ts';
import type { ExactIndex } from '../index/index-format.ts';
import { lookup } from './lookup.ts';
import { leftOut, portsWithin } from './number-matches.ts';
import { type OpenIndex, openIndex } from '../index/open-index.ts';
import { readQuery } from './read-query.ts';

export interface Answer {
  hits: Hit[];
  /** On numbers that are no ports, and on ranges. */
  remarks: string[];
  /** Lists that go on where the answer ends. Paths are relative to the base. */
  more: { text: string; path: string }[];
  /** The words for the full text; empty when numbers alone were asked for. */
  text: string;
}

/** The first named port from a number on: it stands on the first page of named ports that there is. */
const firstNamed = (index: OpenIndex, from: number) => index.named.find((number) => number >= from) ?? from;

/** Answers a query as far as the exact index goes. */
export function answerTo(exact: ExactIndex, typed: string): Answer {
  const index = openIndex(exact);
  const { asked, tooLarge, text } = readQuery(typed);
  const hits = lookup(exact, typed);
  const ranges = asked.filter(({ from, to }) => from !== to);
  return {
    hits,
    // A number that is a document's is no mistake.
    remarks: [
      ...(asked.length === 0 && hits.length > 0 ? [] : tooLarge.map(explainNumber)),
      ...ranges.map((range) => explainRange(range, portsWithin(index, range).length)),
    ],
    more: ranges
      .map((range) => ({ range, rest: leftOut(index, range) }))
      .filter(({ rest }) => rest > 0)
      .map(({ range, rest }) => ({
        text: `and ${count(rest, 'more named port')}`,
        path: namedPortsPath(namedPortsPageOf(firstNamed(index, range.from))),
      })),
    text: asked.length + tooLarge.length > 0 ? '' : text,
  };
}
