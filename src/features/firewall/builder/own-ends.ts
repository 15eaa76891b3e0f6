/** Ends with names of their own, between which some of the choice runs: roles of a job, or whatever the reader calls them. */
import { nameWithin, slug } from '../model/set-name.ts';
import type { SetEnd } from '../model/rule-set.ts';
import { oneLine } from '../quote/one-line.ts';
import type { NamedEnd } from './link/state.ts';
import { readEnd, type TypedEnd, type TypedEnds } from './typed-ends.ts';

/** An access list's name has 64 characters, and the word stands in it. */
const MAX_WORD = 20;
const MAX_TITLE = 60;

/** By which two words are alike for the syntaxes that take letters and digits alone. */
const keyOf = (word: string) => word.replaceAll('_', '');

/** A word in capitals for each name, by which no two are alike: `WEB_SERVERS`, and `END_2` where a name has no letters. */
export function wordsFor(names: readonly string[]): string[] {
  const taken = new Set(['SOURCE', 'DESTINATION']);
  return names.map((name, i) => {
    const plain = nameWithin(slug(name), MAX_WORD).toUpperCase().replaceAll('-', '_') || `END_${i + 1}`;
    const word = taken.has(keyOf(plain)) ? `${plain.slice(0, MAX_WORD - 4)}_N${i + 1}` : plain;
    taken.add(keyOf(word));
    return word;
  });
}

/** What an own end is called where it has no name yet. */
export const nameOfEnd = ({ name }: NamedEnd, index: number): string => {
  const plain = oneLine(name).trim();
  return plain.length > MAX_TITLE ? `${plain.slice(0, MAX_TITLE - 1)}…` : plain || `End ${index + 1}`;
};

/** What was typed for each own end. */
export const readOwnEnds = (ends: readonly NamedEnd[]): TypedEnd[] => {
  const words = wordsFor(ends.map(({ name }) => name));
  return ends.map(({ addresses }, i) => readEnd(addresses, `ADDRESS_OF_${words[i]}`));
};

/** The ends by their numbers: of 0 both of the whole set, by their sides. */
export function setEnds(
  whole: TypedEnds,
  ends: readonly NamedEnd[],
  own: readonly TypedEnd[],
): (number: number, side: 'source' | 'destination') => SetEnd {
  const words = wordsFor(ends.map(({ name }) => name));
  return (number, side) => {
    const end = ends[number - 1];
    const read = own[number - 1];
    if (!end || !read) return { word: side.toUpperCase(), title: '', addresses: whole[side].addresses };
    return { word: words[number - 1] ?? '', title: nameOfEnd(end, number - 1), addresses: read.addresses };
  };
}
