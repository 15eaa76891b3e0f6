/** The name of a set: by it every output calls its chain, table, group, list and file, so that sets live side by side. */
import { fnv1a } from '#lib/hash.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { isDynamic, targetText } from '#chart/permits/target.ts';
import { wholeEndText, type RuleEnd } from './ends.ts';

/** In front of every name, so that whoever meets it in a rule set knows where it comes from. */
const PREFIX = 'portolan-';
/** With the prefix 28 characters: iptables takes no longer name of a chain (XT_EXTENSION_MAXNAMELEN). */
const MAX_OWN_PART = 19;
/** How many letters and digits tell two names apart that begin alike. */
const MARK_LENGTH = 5;

/** Small letters, digits and hyphens: no syntax takes less. Empty where a text has none of them. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const markOf = (text: string): string => fnv1a(text).toString(36).padStart(MARK_LENGTH, '0').slice(-MARK_LENGTH);

/** The beginning of a name with a mark behind it, together no longer than `max`. */
const marked = (name: string, mark: string, max: number): string =>
  `${name.slice(0, max - MARK_LENGTH - 1).replace(/-$/, '')}-${mark}`;

/** A name as it is, or cut with a mark of the whole at its end: two that begin alike stay two. */
export const nameWithin = (name: string, max: number): string =>
  name.length <= max ? name : marked(name, markOf(name), max);

/** What a name is made from. */
export interface NamedContent {
  /** What the reader calls the set; may be empty. */
  typed: string;
  /** What was chosen, by its titles. */
  titles: readonly string[];
  legs: readonly {
    source: RuleEnd;
    destination: RuleEnd;
    permits: readonly Pick<Permit, 'direction' | 'target'>[];
  }[];
  /** Which numbers its dynamic ports have, where the reader has pinned them; else empty. */
  dynamic?: string;
}

/**
 * `portolan-rfc-2026-004711` of what the reader typed; else of the first title and what the set opens between whom,
 * `portolan-print-spool-1x3f9`: the same content has the same name, and other content another one.
 */
export function setNameOf({ typed, titles, legs, dynamic = '' }: NamedContent): string {
  const own = slug(typed);
  if (own) return PREFIX + nameWithin(own, MAX_OWN_PART);
  const content = legs.flatMap(({ source, destination, permits }) => [
    wholeEndText(source),
    wholeEndText(destination),
    ...permits.map(({ direction, target }) => direction + targetText(target)),
  ]);
  const hasDynamic = legs.some(({ permits }) => permits.some(({ target }) => isDynamic(target)));
  const opened = hasDynamic && dynamic ? [...content, dynamic] : content;
  return PREFIX + marked(slug(titles[0] ?? '') || 'set', markOf(opened.join('\n')), MAX_OWN_PART);
}
