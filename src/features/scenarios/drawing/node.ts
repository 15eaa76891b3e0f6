/** A node of a drawing: a role's outline, with its name in one line or two. */
import type { Role } from '#chart/model.ts';
import type { Box, Point, Radii } from './geometry.ts';
import { outlineOf } from './outline.ts';

export interface DrawnNode {
  id: string;
  /** The custom property that fades it. */
  fading: string;
  centre: Point;
  radii: Radii;
  outline: string;
  /** The lines of its name, each with a point of its base line. */
  name: readonly (Point & { text: string })[];
  /** Which point of a line that is. */
  anchor: 'start' | 'middle' | 'end';
  /** The room of its name. */
  box: Box;
}

/** Height of a line of a name, and the mean width of its letters. */
export const NAME_LINE = 16;
const NAME_LETTER = 7.4;

/** A name in at most two lines, cut between two words, as even as they go. */
export function nameLines(title: string, maxLetters: number): string[] {
  if (title.length <= maxLetters) return [title];
  const words = title.split(' ');
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return cuts.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}

/** How wide a name is. */
export const nameWidth = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => line.length)) * NAME_LETTER;

/** Where a node lies, and its name: `top` is the upper edge of the name's room, `x` the point of its anchor. */
export interface NodePlace extends Pick<DrawnNode, 'fading' | 'centre' | 'radii' | 'anchor'> {
  lines: readonly string[];
  x: number;
  top: number;
}

const BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** Draws a role at its place. */
export function drawNode({ id }: Pick<Role, 'id'>, place: NodePlace): DrawnNode {
  const { fading, centre, radii, anchor, lines, x, top } = place;
  const width = nameWidth(lines);
  return {
    ...{ id, fading, centre, radii, anchor },
    outline: outlineOf(id, centre, radii),
    name: lines.map((text, i) => ({ text, x, y: top + 13 + i * NAME_LINE })),
    box: { x: x - BEFORE_ANCHOR[anchor] * width, y: top, width, height: lines.length * NAME_LINE },
  };
}
