/** What each number of the port space is: the classes of the map, and how many belong to each. */
import type { Chart, Port } from '#chart/model.ts';
import { lengthOf, type PortSpan, numbersWithin } from '#chart/port-span.ts';

const IS = {
  registered: ({ standing }) => standing === 'registered',
  reserved: ({ standing }) => standing === 'reserved',
  /** A service of the chart has it by default. */
  used: ({ endpoints }) => endpoints.length > 0,
  /** There is prose about it. */
  charted: ({ charted }) => charted,
  /** What uses it is not what IANA's registry says. */
  clash: ({ clash }) => clash !== undefined,
} as const satisfies Record<string, (port: Port) => boolean>;

export type PortClass = keyof typeof IS;

/** The classes that the map draws, from the ground up: a later one lies over an earlier one. */
export const CLASSES = Object.keys(IS) as readonly PortClass[];

/** Drawn as marks over the area, wider than a number is: few, and they must be seen. */
export const MARKED: ReadonlySet<PortClass> = new Set<PortClass>(['used', 'charted', 'clash']);

const eachClass = <T>(of: (kind: PortClass) => T) =>
  Object.fromEntries(CLASSES.map((kind) => [kind, of(kind)])) as Record<PortClass, T>;

/** The numbers of each class, ascending. A number may be in several. */
export const classesOf = ({ ports }: Pick<Chart, 'ports'>): Record<PortClass, number[]> =>
  eachClass((kind) => [...ports.values()].filter(IS[kind]).map((port) => port.number));

/** How many numbers of each class lie in a span, and how many are neither registered nor reserved (`free`). */
export function countByClass(classes: Readonly<Record<PortClass, readonly number[]>>, span: PortSpan) {
  const counts = eachClass((kind) => numbersWithin(classes[kind], span).length);
  return { ...counts, free: lengthOf(span) - counts.registered - counts.reserved };
}
