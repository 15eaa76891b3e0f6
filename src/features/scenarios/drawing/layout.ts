/** Where nodes and labels lie: in columns from left to right, with few crossings, as dagre lays them out. */
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Point } from './geometry.ts';

/** A node with the room that it takes. */
export interface SizedNode {
  id: string;
  width: number;
  height: number;
}

/** An edge between two nodes, as so many lines, with the room that their labels take. */
export interface SizedEdge {
  from: string;
  to: string;
  lines: number;
  width: number;
  height: number;
}

/** An edge as it runs from left to right, whichever of its ends is the left one. */
export interface PlacedEdge {
  left: string;
  right: string;
  /** The middle of its labels, and where it passes columns on the way to them and from there. */
  label: Point;
  before: readonly Point[];
  after: readonly Point[];
}

export interface Layout<E> {
  /** The middle of each node's room, by id. */
  nodes: ReadonlyMap<string, Point>;
  /** In the order in which they were asked for. */
  edges: readonly (E & PlacedEdge)[];
}

type LayoutGraph = Graph<GraphLabel, NodeLabel, EdgeLabel>;

/** From a column of nodes to the next one, beside the labels; and between two nodes, or two edges, of one column. */
export interface Gaps {
  ranksep: number;
  nodesep: number;
  edgesep: number;
  /** How dagre chooses the columns. */
  ranker?: 'network-simplex' | 'tight-tree' | 'longest-path';
  /** Edges as they are given, or those of most lines in the middle; absent: whichever is calmer. */
  order?: 'given' | 'largest-in-the-middle';
}

/** As close as things may lie. */
export const CLOSEST: Gaps = { ranksep: 48, nodesep: 18, edgesep: 24 };

/** After `layout` everything has its place: dagre's types can't say so. */
const placeOf = ({ x = 0, y = 0 }: Partial<Point>): Point => ({ x, y });

function graphOf(nodes: readonly SizedNode[], edges: readonly SizedEdge[], gaps: Gaps): LayoutGraph {
  const graph: LayoutGraph = new Graph();
  graph.setGraph({ rankdir: 'LR', ...gaps });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to, width, height } of edges) graph.setEdge(from, to, { width, height, labelpos: 'c' });
  layout(graph);
  return graph;
}

/** How far all lines of a graph climb and fall together: the less, the calmer it looks. */
function climbOf(graph: LayoutGraph, edges: readonly SizedEdge[]): number {
  const climb = ({ from, to, lines }: SizedEdge) => {
    const label = placeOf(graph.edge(from, to)).y;
    return lines * [from, to].reduce((sum, id) => sum + Math.abs(placeOf(graph.node(id)).y - label), 0);
  };
  return edges.reduce((sum, edge) => sum + climb(edge), 0);
}

/** The edges of most lines in the middle, where they run straight: dagre keeps to an order where it sees no better one. */
const largestInTheMiddle = (edges: readonly SizedEdge[]): SizedEdge[] =>
  edges
    .toSorted((a, b) => b.lines - a.lines)
    .reduce<SizedEdge[]>((placed, edge, i) => (i % 2 === 0 ? [...placed, edge] : [edge, ...placed]), []);

/**
 * Lays out a graph, always the same way. From the first column of nodes at 0 to the last it is at least so wide, and
 * the first edge lies in the upper half.
 */
export function layOut<E extends SizedEdge>(
  nodes: readonly SizedNode[],
  edges: readonly E[],
  minWidth: number,
  gaps: Gaps = CLOSEST,
): Layout<E> {
  const [given, other] = [graphOf(nodes, edges, gaps), graphOf(nodes, largestInTheMiddle(edges), gaps)];
  const isOtherCalmer = climbOf(other, edges) < climbOf(given, edges);
  const graph = (gaps.order === undefined ? isOtherCalmer : gaps.order !== 'given') ? other : given;
  const { height = 0 } = graph.graph();
  const columns = nodes.map(({ id }) => placeOf(graph.node(id)).x);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const stretch = Math.max(1, minWidth / (last - first || minWidth));
  const mirrored = edges[0] && placeOf(graph.edge(edges[0].from, edges[0].to)).y > height / 2;
  const fit = (place: Partial<Point>): Point => {
    const { x, y } = placeOf(place);
    return { x: (x - first) * stretch, y: mirrored ? height - y : y };
  };
  return {
    nodes: new Map(nodes.map(({ id }) => [id, fit(graph.node(id))])),
    edges: edges.map((edge) => {
      const { points = [], ...label } = graph.edge(edge.from, edge.to);
      const ends = [edge.from, edge.to] as const;
      const [left, right] = placeOf(graph.node(ends[0])).x < placeOf(graph.node(ends[1])).x ? ends : [ends[1], ends[0]];
      // The first and the last point lie on the nodes' boxes, and the labels stand at the one in the middle.
      const way = points.slice(1, -1).map(fit);
      if (left !== edge.from) way.reverse();
      const middle = (way.length - 1) / 2;
      return { ...edge, left, right, label: fit(label), before: way.slice(0, middle), after: way.slice(middle + 1) };
    }),
  };
}
