/**
 * Runs of numbers without a name. Most of what is said of one number is said of its whole run: so the page of
 * one template port is enough to make the pages of all others of which the same is said.
 */
import { COMMON_EPHEMERAL_RANGES } from '#chart/ephemeral-ranges.ts';
import { MAX_PORT, rangeOf, RANGES } from '#chart/port-space.ts';
import type { Port } from '#chart/model.ts';

export interface UnnamedRuns {
  /** One number for each thing that is said. */
  templatePorts: number[];
  /** One more for each, against which what is filled in can be checked. */
  checkPorts: number[];
  /** From which number on which template port speaks, ascending. */
  starts: [from: number, templatePort: number][];
}

/** What is said of a port, apart from its number and from what lies around it. */
const said = ({ number, title, inShort, sources, spans }: Port) =>
  JSON.stringify([rangeOf(number).id, ...[title, inShort, sources], spans.map((e) => [e.service, e.id])]);

/** Numbers that stand on pages of others, as the border of a range: none of them can be a template port. */
const BORDERS = [...RANGES, ...COMMON_EPHEMERAL_RANGES].flatMap(({ from, to }) => [from, to]);

/** Groups the numbers that `named` lacks; `portAt` tells what is said of one. */
export function findUnnamedRuns(named: ReadonlySet<number>, portAt: (number: number) => Port): UnnamedRuns {
  const groups = new Map<string, { usable: number[]; first: number }>();
  const texts: [from: number, text: string][] = [];
  const borders = new Set(BORDERS);
  for (let number = 0; number <= MAX_PORT; number++) {
    if (named.has(number)) continue;
    const port = portAt(number);
    for (const { range } of port.spans) for (const border of range ?? []) borders.add(border);
    const text = said(port);
    const group = groups.get(text) ?? { usable: [], first: number };
    groups.set(text, group);
    if (!borders.has(number)) group.usable.push(number);
    if (texts.at(-1)?.[1] !== text) texts.push([number, text]);
  }
  // High numbers first: the fewer digits a number has, the likelier it stands on the page for something else.
  const chosen = [...groups.values()].map(
    ({ usable, first }) => [usable.at(-1) ?? first, usable.at(-2) ?? first] as const,
  );
  const byText = new Map([...groups.keys()].map((text, i) => [text, chosen[i]?.[0] ?? 0]));
  return {
    templatePorts: chosen.map(([templatePort]) => templatePort),
    checkPorts: chosen.map(([, checkPort]) => checkPort),
    starts: texts.map(([from, text]) => [from, byText.get(text) ?? from]),
  };
}

/** The template port that speaks for a number; undefined before the first run. */
export const templatePortFor = (starts: UnnamedRuns['starts'], number: number): number | undefined =>
  starts.findLast(([from]) => from <= number)?.[1];
