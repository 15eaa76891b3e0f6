/** The ports that a reader of one may have meant: those that go with it, and those next to it. */
import type { Chart, Port } from '#chart/model.ts';
import { nearest, type Surroundings } from '#chart/surroundings.ts';
import { relatedPorts } from './related-ports.ts';

export interface NeighbourList {
  label: string;
  numbers: readonly number[];
  /** What a page that is made from this one has to fill in anew. */
  part?: keyof Surroundings;
}

/** Of an author's port the neighbours that others wrote about; of all others the nearest that have a name. */
export const neighbourLists = (chart: Chart, port: Port, around: Surroundings): NeighbourList[] => [
  ...(port.endpoints.length > 0 ? [{ label: 'Used by the same services', numbers: relatedPorts(chart, port) }] : []),
  port.charted
    ? { label: 'Neighbours in the chart', numbers: nearest(chart.portIndexes.charted, port.number, 2) }
    : { label: 'Next to it', numbers: around.named, part: 'named' },
];
