/** Ports that are registered in just the words of a query: `who is`, `virtual extensible local area network`. */
import { portRef } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import type { Hit } from './search-match.ts';
import type { RegisteredRow } from '../index/registration-buckets.ts';

/** A description without what stands in brackets: `Virtual eXtensible Local Area Network (VXLAN)`. */
const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, '');

/** The descriptions of an entry that are the query, word for word. */
function described([number, title, text]: RegisteredRow, key: string): Hit[] {
  const matched = text.split('; ').find((one) => [keyOf(one), keyOf(withoutBrackets(one))].includes(key));
  if (matched === undefined) return [];
  const page = { ...portRef(number), title: `Port ${number}`, hint: title };
  return [{ ...page, reason: 'registered at IANA', matched, how: 'whole', plain: true }];
}

/** The answers among the entries of a bucket, by number. */
export const describedHits = (rows: readonly RegisteredRow[], typed: string): Hit[] =>
  keyOf(typed) === '' ? [] : rows.flatMap((row) => described(row, keyOf(typed)));
