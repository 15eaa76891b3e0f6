/** How the groups of edges that end at a node share its two sides: in the order in which they come, so that none cross. */
import type { LabelledFlow } from './edge-group.ts';
import type { DrawnNode } from './node.ts';
import type { NodeSide } from './edges.ts';
import type { Point } from './geometry.ts';
import type { PlacedEdge } from './layout.ts';

/** A group of edges on its way between two nodes. */
export interface PlacedGroup extends PlacedEdge {
  flows: readonly LabelledFlow[];
}

type End = 'left' | 'right';

/** The farthest that two edges lie apart where they leave a node; and between two groups, in edges. */
const MAX_STEP = 12;
const GROUP_GAP = 0.7;

/** The end of each group at one side of a node: `left` is for those whose left node it is. */
function shareSide(
  { id, centre, radii }: DrawnNode,
  end: End,
  groups: readonly PlacedGroup[],
): [PlacedGroup, NodeSide][] {
  const nextTo = (group: PlacedGroup): Point => (end === 'left' ? group.before[0] : group.after.at(-1)) ?? group.label;
  const slope = (next: Point) => (next.y - centre.y) / Math.abs(next.x - centre.x);
  const own = groups.filter((group) => group[end] === id).sort((a, b) => slope(nextTo(a)) - slope(nextTo(b)));
  const edges = own.reduce((sum, { flows }) => sum + flows.length, GROUP_GAP * (own.length - 1));
  const step = Math.min(MAX_STEP, (1.75 * radii.ry) / Math.max(4, edges));
  let before = -edges / 2;
  return own.map((group) => {
    const offset = (before + group.flows.length / 2) * step;
    before += group.flows.length + GROUP_GAP;
    return [group, { centre, radii, step, offset }];
  });
}

/** The left ends, or the right ends, of all groups. */
export const sidesOf = (
  end: End,
  nodes: readonly DrawnNode[],
  groups: readonly PlacedGroup[],
): ReadonlyMap<PlacedGroup, NodeSide> => new Map(nodes.flatMap((node) => shareSide(node, end, groups)));
