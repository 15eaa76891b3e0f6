/** The generations of Windows: versions that came and went together, oldest first. */
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { type Moment, momentYear } from './lifetime.ts';

/** A sentence and the ids of its sources. */
export interface SourcedSentence {
  says: string;
  sources: readonly string[];
}

/** A word of windows-generations.json, with its versions in the order in which they came. */
export interface Generation {
  id: string;
  label: string;
  versions: readonly Moment[];
  /** What came and what went with it, beside the lives of its services. */
  came?: readonly SourcedSentence[];
  went?: readonly SourcedSentence[];
}

export const GENERATIONS: readonly Generation[] = wordsOf(vocab.windowsGenerations).map((id) => ({
  id,
  ...vocab.windowsGenerations[id],
}));

/** The generation of a version; undefined for a year, and for a version that is older than all of them. */
export const generationOf = (moment: Moment): Generation | undefined =>
  GENERATIONS.find(({ versions }) => versions.includes(moment));

/** Those before and after it, where there are any. */
export function neighboursOf(generation: Generation): { before?: Generation; after?: Generation } {
  const place = GENERATIONS.indexOf(generation);
  const [before, after] = [GENERATIONS[place - 1], GENERATIONS[place + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/** `1996 to 2000`, or the one year in which its only version came. */
export function yearsText({ versions }: Generation): string {
  const years = versions.map(momentYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}
