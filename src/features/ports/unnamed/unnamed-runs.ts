/**
 * Runs of numbers without a name. Most of what is said of one number is said of its whole run: so the page of
 * one template port is enough to make the pages of all others of which the same is said.
 */
import { COMMON_EPHEMERAL_RANGES } from '#chart/ephemeral-ranges.ts';
import { MAX_PORT, rangeOf, RANGES } from '#chart/port-space.ts';
import type { Port } from '#chart/model.ts';

export interface UnnamedRuns {
  /** One number for each thing that is said, or each of the numbers that are borders all. */
  templatePorts: number[];
  /** One more for each that speaks for others, against which what is filled in can be checked. */
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
  const groups = new Map<string, { usable: number[]; onBorders: number[] }>();
  const texts: [from: number, text: string][] = [];
  const borders = new Set(BORDERS);
  for (let number = 0; number <= MAX_PORT; number++) {
    if (named.has(number)) continue;
    const port = portAt(number);
    for (const { range } of port.spans) for (const border of range ?? []) borders.add(border);
    const text = said(port);
    const group = groups.get(text) ?? { usable: [], onBorders: [] };
    groups.set(text, group);
    (borders.has(number) ? group.onBorders : group.usable).push(number);
    if (texts.at(-1)?.[1] !== text) texts.push([number, text]);
  }
  // Numbers that are all borders, as those of a range of two: each speaks for itself.
  const alone = [...groups.values()].flatMap(({ usable, onBorders }) => (usable.length === 0 ? onBorders : []));
  // High numbers first: the fewer digits a number has, the likelier it stands on the page for something else.
  const shared = [...groups.values()].flatMap(({ usable, onBorders }) => {
    const [templatePort, next] = [usable.at(-1), usable.at(-2) ?? onBorders[0]];
    return templatePort === undefined ? [] : [{ templatePort, checkPort: next ?? templatePort }];
  });
  return {
    templatePorts: [...shared.map(({ templatePort }) => templatePort), ...alone],
    checkPorts: shared.map(({ checkPort }) => checkPort),
    starts: texts.flatMap(([from, text], i): [number, number][] => {
      const { usable, onBorders } = groups.get(text) ?? { usable: [], onBorders: [] };
      const templatePort = usable.at(-1);
      if (templatePort !== undefined) return [[from, templatePort]];
      const end = texts[i + 1]?.[0] ?? MAX_PORT + 1;
      return onBorders.filter((n) => n >= from && n < end).map((n) => [n, n]);
    }),
  };
}

/** The template port that speaks for a number; undefined before the first run. */
export const templatePortFor = (starts: UnnamedRuns['starts'], number: number): number | undefined =>
  starts.findLast(([from]) => from <= number)?.[1];
