/**
 * Numbers without a name. Most of what is said of one is said of its whole stretch: so one specimen
 * for each stretch is enough to answer for all of them.
 */
import type { Port } from './model.ts';
import { MAX_PORT } from './port-space.ts';

export interface Stretches {
  /** One number for each thing that is said. */
  specimens: number[];
  /** From which number on which specimen speaks, ascending. */
  starts: [from: number, specimen: number][];
}

/** What is said of a port, apart from its number and from what lies around it. */
const said = ({ title, inShort, sources, uses, spans }: Port) =>
  JSON.stringify([title, inShort, sources, uses.map((use) => use.id), spans.map((e) => [e.service, e.id])]);

/** Groups the numbers that `named` lacks; `portAt` tells what is said of one. */
export function stretchesOf(named: ReadonlySet<number>, portAt: (number: number) => Port): Stretches {
  const specimens = new Map<string, number>();
  const starts: Stretches['starts'] = [];
  for (let number = 0; number <= MAX_PORT; number++) {
    if (named.has(number)) continue;
    const text = said(portAt(number));
    const specimen = specimens.get(text) ?? number;
    specimens.set(text, specimen);
    if (starts.at(-1)?.[1] !== specimen) starts.push([number, specimen]);
  }
  return { specimens: [...specimens.values()], starts };
}

/** The specimen that speaks for a number; undefined before the first stretch. */
export const specimenFor = (starts: Stretches['starts'], number: number): number | undefined =>
  starts.findLast(([from]) => from <= number)?.[1];
