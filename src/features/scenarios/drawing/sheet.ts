/** What the drawings of a scenario are made of: islands with their names, routes, and the frame around them. */
import type { Flow, Scenario } from '#chart/model.ts';
import { clipped } from '#lib/text.ts';
import type { Course, Route } from './bundle.ts';
import { inTableOrder, type Pair, portText } from '../flows.ts';
import { around, type Box, holds, overlap, type Point } from './geometry.ts';
import type { Size } from './island.ts';
import { needOf } from '../needs.ts';

export interface Island {
  id: string;
  /** The custom property that fades it. */
  fading: string;
  centre: Point;
  coast: string;
  /** The lines of its name, each with the middle of its base line. */
  name: readonly (Point & { text: string })[];
  box: Box;
  size: Size;
  anchor: 'start' | 'middle' | 'end';
}

export interface Drawing {
  /** The left upper corner, and the size. */
  frame: Box;
  islands: readonly Island[];
  routes: readonly Route[];
  /** Where rhumb lines come from, where there are any. */
  rose?: Point;
}

export const NAME_LINE = 16;
export const NAME_LETTER = 7.4;

/** A name in at most two lines, cut between two words, as even as they go. */
export function nameLines(title: string, letters: number): string[] {
  if (title.length <= letters) return [title];
  const words = title.split(' ');
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return cuts.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}

const ORDER = ['always', 'feature', 'legacy'];

/** The courses of a pair: what is always needed first, what is for old clients last. */
export function coursesOf({ from, flows }: Pair, scenario: Scenario, letters: number): Course[] {
  const order = inTableOrder(scenario);
  const courses = flows.map((flow: Flow): Course => {
    const port = portText(flow);
    const { protocolShort } = flow.endpoint;
    const room = letters - port.length;
    return {
      flow: order.indexOf(flow),
      port,
      protocol: protocolShort.length <= room ? protocolShort : room > 12 ? clipped(protocolShort, room - 2) : '',
      need: needOf(flow, scenario.features),
      there: flow.from === from.id,
      direction: flow.direction,
    };
  });
  return courses.sort((a, b) => ORDER.indexOf(a.need) - ORDER.indexOf(b.need));
}

/** What all the boxes of a list share with others, as an area. */
export const clash = (box: Box, others: readonly Box[]) => others.reduce((sum, other) => sum + overlap(box, other), 0);

/** How many points of routes lie within a box. */
export const crossed = (box: Box, routes: readonly Route[]) =>
  routes.flatMap(({ points }) => points).filter((point) => holds(box, point)).length;

/** All that must not lie on one another: the names of routes and islands, and the islands themselves. */
export function boxesOf({ islands, routes }: Pick<Drawing, 'islands' | 'routes'>): Box[] {
  return [
    ...routes.map((route) => route.box),
    ...islands.flatMap(({ box, centre, size }) => [box, around(centre, size.rx * 2, size.ry * 2)]),
  ];
}

/** A frame around everything, as wide as the sheet. */
export function frameOf(boxes: readonly Box[], width: number, margin: number): Box {
  const top = Math.min(...boxes.map((box) => box.y)) - margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x: 0, y: Math.floor(top), width, height: Math.ceil(bottom - top) };
}
