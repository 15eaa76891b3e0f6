/** What the drawings of a scenario are made of: nodes with their names, edges, and the frame around them. */
import type { DrawnEdge } from './edges.ts';
import type { DrawnNode } from './node.ts';
import { around, type Box, type Point } from './geometry.ts';

export interface Drawing {
  /** The left upper corner, and the size. */
  frame: Box;
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  /** Where rhumb lines come from, where there are any. */
  rose?: Point;
}

/** All that must not lie on one another: labels, names, and the nodes themselves. */
export function boxesOf({ nodes, edges }: Pick<Drawing, 'nodes' | 'edges'>): Box[] {
  return [
    ...edges.map((edge) => edge.box),
    ...nodes.flatMap(({ box, centre, radii }) => [box, around(centre, radii.rx * 2, radii.ry * 2)]),
  ];
}
