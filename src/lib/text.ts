/** Words and lists as a sentence has them. */

// A formatter takes longer to make than a page to write: each is made once, and what scripts of pages need goes without
// one. "PURE" lets a script go without those it doesn't use.
const natural = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });
const days = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const months = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** `65,536`; for whole numbers. */
export const formatNumber = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `3 services`, `1 service`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

const LAST = { conjunction: 'and', disjunction: 'or' } as const;

/** `a`, `a and b`, `a, b and c`; with `or` as a disjunction. */
export function list(words: readonly string[], type: keyof typeof LAST = 'conjunction'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${LAST[type]} ${last}`;
}

/** Parts with a comma between each two: of text, or of what a page is made of, where the comma is no part of a link. */
export const withCommas = <Part>(parts: readonly Part[]): (Part | string)[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));

/** As `list` where there are at most `most`; of more `a, b, c and 9 more`. */
export const someOf = (words: readonly string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : list(words);

/** `2004-07-14` as `14 July 2004`; `2004-07` as `July 2004`; `2004` as it is. */
export function longDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const format = day === undefined ? months : days;
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** The order of names with numbers in them: `KB 9` before `KB 10`. */
export const compareNatural = (a: string, b: string): number => natural.compare(a, b);

/** A text of at most `length` letters, cut between two words and marked where it was cut. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}

/** A name without case, space and punctuation, so that `ms sql` and `MS-SQL` are one. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** With a capital first letter: `Clients`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Texts behind one another, the empty ones left out: what another one follows ends as a sentence does. */
export const sentences = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text, i, all) => (i < all.length - 1 && !/[.!?…:;]$/.test(text) ? `${text}.` : text))
    .join(' ');
