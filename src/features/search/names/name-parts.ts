/**
 * The list of all names in parts that are light enough for a page. Where a part begins is written down here,
 * and not counted out: so its address stays when names are added.
 */
import { keyOf } from '#lib/text.ts';
import type { NamedPage } from './all-names.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Beginnings of further parts of a letter that has too many names for one. To split another, add the letters
 * where its second half begins; never take one away.
 */
export const LETTER_SPLITS = [
  'al',
  'ap',
  'ch',
  'co',
  'di',
  'en',
  'in',
  'mo',
  'ne',
  'ni',
  'po',
  'pr',
  'ri',
  'si',
  'sp',
  'st',
  'ti',
  'wi',
];

/** Names that begin with a digit. */
const DIGITS = '0-9';

/** A page of the list of all names: the names of a letter, or of a part of it. */
export interface NamePart {
  /** The beginning of its first name; the last piece of its address. */
  id: string;
  /** `0–9`, `A`. */
  letter: string;
  /** `A`; `S: si to so` where a letter has several parts. */
  title: string;
  /** `A`; `si–so` where a letter has several parts. */
  short: string;
  /** By their digit, or by their first two letters: `7`, `S0–9`, `Sa`, `Sb`. */
  groups: readonly (readonly [heading: string, names: readonly NamedPage[]])[];
  count: number;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const letterOf = (id: string) => (id === DIGITS ? '0–9' : id.charAt(0).toUpperCase());
const beginningOf = ({ name }: NamedPage) => keyOf(name).slice(0, 2);

const headingOf = (name: NamedPage) => {
  const beginning = beginningOf(name);
  if (/^\d/.test(beginning)) return beginning.charAt(0);
  return /\d$/.test(beginning) ? `${capital(beginning.charAt(0))}0–9` : capital(beginning);
};

/** The letters before a beginning: `so` before `sp`. At the end of a letter, its last: `sz`. */
function endOf(id: string, next: string | undefined): string {
  const letter = id.charAt(0);
  return letter + (next === undefined ? 'z' : (LETTERS.at(LETTERS.indexOf(next.charAt(1)) - 1) ?? ''));
}

function wordsOf(id: string, next: string | undefined): Pick<NamePart, 'title' | 'short'> {
  const letter = letterOf(id);
  const isSplit = LETTER_SPLITS.some((start) => start.startsWith(id.charAt(0)));
  if (id === DIGITS || !isSplit) return { title: letter, short: letter };
  const end = endOf(id, next);
  const start = id.length === 1 ? `${id}a` : id;
  return { title: `${letter}: ${start} to ${end}`, short: `${start}–${end}` };
}

/** The parts of all names, in order. Every name is in exactly one; a part may be empty. */
export function namePartsOf(names: readonly NamedPage[]): NamePart[] {
  const starts = [...LETTERS, ...LETTER_SPLITS].sort();
  const byPart = Map.groupBy(names, (name) => starts.findLast((start) => beginningOf(name) >= start) ?? DIGITS);
  return [DIGITS, ...starts].map((id, i) => {
    const after = i === 0 ? undefined : starts[i];
    const next = after?.startsWith(id.charAt(0)) ? after : undefined;
    const own = byPart.get(id) ?? [];
    return {
      id,
      letter: letterOf(id),
      ...wordsOf(id, next),
      groups: [...Map.groupBy(own, headingOf)],
      count: own.length,
    };
  });
}
