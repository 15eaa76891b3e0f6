/**
 * Numbers without a name. Most of what is said of one is said of its whole stretch: so one specimen
 * for each stretch is enough to answer for all of them.
 */
import type { Port } from './model.ts';
import { EPHEMERAL_RANGES, MAX_PORT, rangeOf, RANGES } from './port-space.ts';

export interface Stretches {
  /** One number for each thing that is said. */
  specimens: number[];
  /** From which number on which specimen speaks, ascending. */
  starts: [from: number, specimen: number][];
}

/** What is said of a port, apart from its number and from what lies around it. */
const said = ({ number, title, inShort, sources, uses, spans }: Port) =>
  JSON.stringify([
    rangeOf(number).id,
    ...[title, inShort, sources],
    ...[uses.map((use) => use.id), spans.map((e) => [e.service, e.id])],
  ]);

/** Numbers that stand on pages of others, as the border of a range: none of them can be a specimen. */
const BORDERS = new Set([...RANGES, ...EPHEMERAL_RANGES].flatMap(({ from, to }) => [from, to]));

/** Groups the numbers that `named` lacks; `portAt` tells what is said of one. */
export function stretchesOf(named: ReadonlySet<number>, portAt: (number: number) => Port): Stretches {
  const specimens = new Map<string, number>();
  const texts: [from: number, text: string][] = [];
  for (let number = 0; number <= MAX_PORT; number++) {
    if (named.has(number)) continue;
    const text = said(portAt(number));
    const known = specimens.get(text);
    if (known === undefined || BORDERS.has(known)) specimens.set(text, number);
    if (texts.at(-1)?.[1] !== text) texts.push([number, text]);
  }
  return {
    specimens: [...specimens.values()],
    starts: texts.map(([from, text]) => [from, specimens.get(text) ?? from]),
  };
}

/** The specimen that speaks for a number; undefined before the first stretch. */
export const specimenFor = (starts: Stretches['starts'], number: number): number | undefined =>
  starts.findLast(([from]) => from <= number)?.[1];
