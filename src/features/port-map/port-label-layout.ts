/**
 * The numbers of charted ports as labels of a picture, each printed at its place. One axis is the port space: the
 * system, the registered and the dynamic ports. Within a range the scale is logarithmic, since the low numbers crowd
 * together. Pure geometry: no markup.
 */
import { RANGES } from '#chart/port-space.ts';

export interface PortLabelInput {
  port: number;
  /** How many services use it: a larger figure is printed larger. */
  weight: number;
}

export interface PortLabel extends PortLabelInput {
  /** The middle of the figure, along the axis of the port space and across it. */
  along: number;
  across: number;
  size: number;
}

interface Frame {
  /** The lengths of both axes, in the picture's units. */
  along: number;
  across: number;
  margin: number;
  /** Whether the long axis runs down the page: then figures lie across it. */
  upright: boolean;
}

/** What part of the axis each range takes. */
const SHARES = { system: 0.5, registered: 0.41, dynamic: 0.09 } as const;
const MIN_SIZE = 11;
const MAX_SIZE = 21;
/** How far a figure may be moved along the axis to find room, nearest first. */
const SHIFTS = [0, 8, -8, 16, -16, 26, -26, 40, -40, 54, -54, 70, -70, 90, -90];

/** A port's place on the axis, from 0 to 1. */
export function axisPosition(port: number): number {
  let start = 0;
  for (const range of RANGES) {
    const share = SHARES[range.id];
    if (port <= range.to) {
      const low = Math.max(range.from, 4);
      const part = Math.log(Math.max(port, low) / low) / Math.log((range.to + 1) / low);
      return start + share * part;
    }
    start += share;
  }
  return start;
}

/** Where one range ends and the next begins, on the axis. */
export const RANGE_BOUNDARIES: readonly [number, number] = [axisPosition(RANGES[1].from), axisPosition(RANGES[2].from)];

/** A figure's size grows with the logarithm of the number of services. */
function sizeOf(weight: number, heaviest: number): number {
  if (heaviest <= 1) return MIN_SIZE;
  return MIN_SIZE + (MAX_SIZE - MIN_SIZE) * (Math.log(Math.max(1, weight)) / Math.log(heaviest));
}

/** A number between 0 and 1 that looks random and is always the same for a port. */
function scatter(port: number): number {
  const x = Math.sin(port * 12.9898 + 78.233) * 43758.5453;
  return x - Math.floor(x);
}

function extent({ port, size }: Pick<PortLabel, 'port' | 'size'>, upright: boolean) {
  const width = String(port).length * size * 0.55 + 8;
  const height = size + 6;
  return upright ? { along: height, across: width } : { along: width, across: height };
}

function overlaps(a: PortLabel, b: PortLabel, upright: boolean): boolean {
  const [first, second] = [extent(a, upright), extent(b, upright)];
  return (
    Math.abs(a.along - b.along) < (first.along + second.along) / 2 &&
    Math.abs(a.across - b.across) < (first.across + second.across) / 2
  );
}

/** Places to try for one figure across the axis: scattered first, then ever further from it. */
function* placesAcross(port: number, room: number): Generator<number> {
  const first = scatter(port) * room;
  yield first;
  for (let step = 6; step <= room; step += 6) {
    if (first + step <= room) yield first + step;
    if (first - step >= 0) yield first - step;
  }
}

/** Everywhere that a figure may stand inside the frame, the best place first. */
function* placesOf(label: PortLabelInput & { size: number }, frame: Frame): Generator<PortLabel> {
  const own = extent(label, frame.upright);
  const usable = frame.along - 2 * frame.margin - own.along;
  const room = frame.across - 2 * frame.margin - own.across;
  for (const shift of SHIFTS) {
    const along = Math.min(Math.max(axisPosition(label.port) * usable + shift, 0), usable);
    for (const across of placesAcross(label.port, room)) {
      const [x, y] = [along + frame.margin + own.along / 2, across + frame.margin + own.across / 2];
      yield { ...label, along: x, across: y };
    }
  }
}

/**
 * Places the figures so that none covers another. The heaviest choose first; a figure for which no room is left near its
 * place is left out.
 */
export function layOutLabels(inputs: readonly PortLabelInput[], frame: Frame): PortLabel[] {
  const heaviest = Math.max(1, ...inputs.map((input) => input.weight));
  const placed: PortLabel[] = [];
  for (const input of [...inputs].sort((a, b) => b.weight - a.weight || a.port - b.port)) {
    const size = sizeOf(input.weight, heaviest);
    const isFree = (label: PortLabel) => !placed.some((other) => overlaps(label, other, frame.upright));
    const place = placesOf({ ...input, size }, frame).find(isFree);
    if (place) placed.push(place);
  }
  return placed.sort((a, b) => a.port - b.port);
}
