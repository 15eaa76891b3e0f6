/** Ports that are registered in just the words of a query: `who is`, `virtual extensible local area network`. */
import { portRef } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import type { SearchMatch } from './search-match.ts';
import type { UnchartedPort } from '../index/index-format.ts';

/** A description without what stands in brackets: `Virtual eXtensible Local Area Network (VXLAN)`. */
const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, '');

/** A port that is described with the query, word for word. */
function matchesOfPort({ number, title, text, transports }: UnchartedPort, key: string): SearchMatch[] {
  const matched = text.split('; ').find((one) => [keyOf(one), keyOf(withoutBrackets(one))].includes(key));
  if (matched === undefined) return [];
  const page = { ...portRef(number), title: `Port ${number}`, hint: title, transports };
  return [{ ...page, reason: 'registered', matched, matchType: 'whole', uncharted: true }];
}

/** The answers among the ports of a bucket, by number. */
export const registrationMatches = (ports: readonly UnchartedPort[], typed: string): SearchMatch[] =>
  keyOf(typed) === '' ? [] : ports.flatMap((port) => matchesOfPort(port, keyOf(typed)));
