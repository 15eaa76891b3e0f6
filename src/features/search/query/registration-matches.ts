/** Ports that are registered in just the words of a query: `who is`, `virtual extensible local area network`. */
import { portRef } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import type { SearchMatch } from './search-match.ts';
import type { RegistrationRow } from '../index/registration-buckets.ts';

/** A description without what stands in brackets: `Virtual eXtensible Local Area Network (VXLAN)`. */
const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, '');

/** The descriptions of an entry that are the query, word for word. */
function matchesOfRow([number, title, text]: RegistrationRow, key: string): SearchMatch[] {
  const matched = text.split('; ').find((one) => [keyOf(one), keyOf(withoutBrackets(one))].includes(key));
  if (matched === undefined) return [];
  const page = { ...portRef(number), title: `Port ${number}`, hint: title };
  return [{ ...page, reason: 'registered', matched, matchType: 'whole', uncharted: true }];
}

/** The answers among the entries of a bucket, by number. */
export const registrationMatches = (rows: readonly RegistrationRow[], typed: string): SearchMatch[] =>
  keyOf(typed) === '' ? [] : rows.flatMap((row) => matchesOfRow(row, keyOf(typed)));
