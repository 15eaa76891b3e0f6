/**
 * The port space as a sea chart: each charted number is a sounding, printed at its place.
 * From the coast outwards lie the system, the registered and the dynamic ports. Within a range the
 * scale is logarithmic, since the low numbers crowd together. Pure geometry: no markup.
 */
import { RANGES } from '#chart/port-space.ts';

export interface SoundingInput {
  port: number;
  /** How many services use it: a larger figure is printed larger. */
  weight: number;
}

export interface Sounding extends SoundingInput {
  /** The middle of the figure, along the coast-to-sea axis and across it. */
  along: number;
  across: number;
  size: number;
}

/** What part of the axis each range takes. */
const SHARES = { system: 0.5, registered: 0.41, dynamic: 0.09 } as const;
const MIN_SIZE = 11;
const MAX_SIZE = 21;

/** A port's place on the axis, from 0 (the coast) to 1 (the open sea). */
export function axisOf(port: number): number {
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
export const SHORES: readonly number[] = [axisOf(1024), axisOf(49152)];

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

interface Frame {
  /** The lengths of both axes, in the picture's units. */
  along: number;
  across: number;
  margin: number;
  /** Whether the long axis runs down the page: then figures lie across it. */
  upright: boolean;
}

const extent = (s: Sounding, upright: boolean) => {
  const width = String(s.port).length * s.size * 0.55 + 8;
  const height = s.size + 6;
  return upright ? { along: height, across: width } : { along: width, across: height };
};

const overlaps = (a: Sounding, b: Sounding, upright: boolean) => {
  const x = extent(a, upright);
  const y = extent(b, upright);
  return (
    Math.abs(a.along - b.along) < (x.along + y.along) / 2 && Math.abs(a.across - b.across) < (x.across + y.across) / 2
  );
};

/** Places to try for one figure: scattered first, then ever further from it. */
function* places(port: number, room: number): Generator<number> {
  const first = scatter(port) * room;
  yield first;
  for (let step = 6; step <= room; step += 6) {
    if (first + step <= room) yield first + step;
    if (first - step >= 0) yield first - step;
  }
}

/** Places every figure so that none covers another; the heaviest choose first. */
export function layOut(inputs: readonly SoundingInput[], frame: Frame): Sounding[] {
  const heaviest = Math.max(1, ...inputs.map((s) => s.weight));
  const placed: Sounding[] = [];
  for (const input of [...inputs].sort((a, b) => b.weight - a.weight || a.port - b.port)) {
    const size = sizeOf(input.weight, heaviest);
    const half = extent({ ...input, size, along: 0, across: 0 }, frame.upright);
    const usable = frame.along - 2 * frame.margin - half.along;
    const room = frame.across - 2 * frame.margin - half.across;
    let candidate: Sounding | undefined;
    for (const shift of [0, 8, -8, 16, -16, 26, -26, 40, -40, 54, -54]) {
      const along = Math.min(Math.max(axisOf(input.port) * usable + shift, 0), usable) + frame.margin + half.along / 2;
      for (const place of places(input.port, room)) {
        const here: Sounding = { ...input, size, along, across: place + frame.margin + half.across / 2 };
        candidate ??= here;
        if (placed.every((other) => !overlaps(here, other, frame.upright))) {
          candidate = here;
          break;
        }
      }
      if (candidate && placed.every((other) => !overlaps(candidate as Sounding, other, frame.upright))) break;
    }
    if (candidate) placed.push(candidate);
  }
  return placed.sort((a, b) => a.port - b.port);
}

/** A depth contour: a line across the chart that wanders a little, always the same way. */
export function contour(at: number, length: number, sway: number, upright: boolean): string {
  const steps = 10;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const across = (length * i) / steps;
    const along = at + sway * Math.sin(i * 1.7 + at) + sway * 0.6 * Math.sin(i * 0.7 + at * 0.3);
    return upright ? ([across, along] as const) : ([along, across] as const);
  });
  const text = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const [first, ...rest] = points;
  if (!first) return '';
  const curves = rest.map((point, i) => {
    const before = points[i] ?? first;
    const middle = [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2] as const;
    return `Q${text(before)} ${text(middle)}`;
  });
  return `M${text(first)}${curves.join('')}L${text(points[steps] ?? first)}`;
}
