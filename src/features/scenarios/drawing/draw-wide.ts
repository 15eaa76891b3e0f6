/** The drawing for wide screens: all roles of a scenario as nodes, and the flows between two as a group of edges. */
import type { Role, Scenario } from '#chart/model.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { crossings } from './crossings.ts';
import { boxesOf, type Drawing } from './drawing.ts';
import { edgeGroupOf, labelWidth } from './edge-group.ts';
import { type DrawnEdge, edgesOf, LABEL_STEP } from './edges.ts';
import { freeSpot } from './free-spot.ts';
import { boxAround, type Point, type Radii } from './geometry.ts';
import { CLOSEST, type Gaps, layOut, type SizedNode } from './layout.ts';
import { fadingProperty } from './properties.ts';
import { drawNode, type DrawnNode, NAME_LINE, nameLines, nameWidth } from './node.ts';
import { type PlacedGroup, sidesOf } from './node-sides.ts';

/** A drawing is at least so wide: then a unit is about a pixel. */
const MIN_WIDTH = 760;
const MARGIN = { x: 10, y: 26 };
const MAX_NAME_LETTERS = 12;
const MAX_LABEL_LETTERS = 26;

/** As close as things may lie; and, for jobs of many parts, with more and more room, until no line runs through a label. */
const GAPS: readonly Gaps[] = [0, 12, 24, 40, 60, 80, 110].flatMap((more) => {
  const room = {
    ranksep: CLOSEST.ranksep + more,
    nodesep: CLOSEST.nodesep + more / 2,
    edgesep: CLOSEST.edgesep + more / 2,
  };
  return [
    room,
    ...(['given', 'largest-in-the-middle'] as const).map((order) => ({ ...room, order })),
    ...(['tight-tree', 'longest-path'] as const).map((ranker) => ({ ...room, ranker })),
  ];
});

/** What surrounds an outline, and from there to the name. */
const HALO = 8;
const NAME_GAP = 4;

interface WideNode extends SizedNode {
  radii: Radii;
  lines: readonly string[];
}

/** A role with the room that it takes: it is as tall as its largest group of edges asks for. */
function sizedNode({ id, title }: Role, groups: readonly { from: string; to: string; lines: number }[]): WideNode {
  const edges = groups.filter(({ from, to }) => from === id || to === id).map(({ lines }) => lines);
  const radii = { rx: 36, ry: 27 + Math.min(48, Math.max(0, ...edges.map((n) => n - 4)) * 3) };
  const lines = nameLines(title, MAX_NAME_LETTERS);
  return {
    ...{ id, radii, lines },
    width: Math.max(2 * (radii.rx + HALO), nameWidth(lines)) + 2 * NAME_GAP,
    height: 2 * (radii.ry + HALO) + NAME_GAP + lines.length * NAME_LINE,
  };
}

/** A node in the middle of its room, with its name below. */
function nodeIn(node: WideNode, { x, y }: Point): DrawnNode {
  const { id, radii, lines, height } = node;
  const centre = { x, y: y - height / 2 + HALO + radii.ry };
  const top = y + height / 2 - lines.length * NAME_LINE;
  return drawNode({ id }, { fading: fadingProperty(id), centre, radii, anchor: 'middle', lines, x, top });
}

function drawGroups(groups: readonly (PlacedGroup & { from: string })[], nodes: readonly DrawnNode[]): DrawnEdge[] {
  const [lefts, rights] = [sidesOf('left', nodes, groups), sidesOf('right', nodes, groups)];
  return groups.flatMap((group) => {
    const [left, right] = [lefts.get(group), rights.get(group)];
    return left && right ? edgesOf(group.flows, { ...group, left, right, forward: group.from === group.left }) : [];
  });
}

/** The room in which a line bends, from one stop to the next. */
const bendBoxes = ({ stops }: DrawnEdge) => stops.slice(1).map((next, i) => boxAround(stops[i] ?? next, next));

interface Parts {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

/** The first that has no line through a label; of those that all have some, the one with the fewest. */
function clearest(draw: (gaps: Gaps) => Parts): Parts {
  let best: { parts: Parts; count: number } | undefined;
  for (const gaps of GAPS) {
    const parts = draw(gaps);
    const count = crossings(parts.nodes, parts.edges);
    if (count < (best?.count ?? Infinity)) best = { parts, count };
    if (count === 0) break;
  }
  return best?.parts ?? { nodes: [], edges: [] };
}

/** The whole job in one drawing. */
export function drawWide(scenario: Scenario): Drawing {
  const groups = rolePairsOf(scenario).map((pair) => {
    const flows = edgeGroupOf(pair, scenario, MAX_LABEL_LETTERS);
    return {
      from: pair.from.id,
      to: pair.to.id,
      flows,
      lines: flows.length,
      // Many lines need some room beside their labels to fan out.
      width: Math.max(...flows.map(labelWidth)) + 5 * Math.max(0, flows.length - 4),
      height: flows.length * LABEL_STEP,
    };
  });
  const sized = scenario.roles.map((role) => sizedNode(role, groups));
  const outer = Math.max(...sized.map(({ width }) => width)) / 2 + MARGIN.x;
  const { nodes, edges } = clearest((gaps) => {
    const layout = layOut(sized, groups, MIN_WIDTH - 2 * outer, gaps);
    const placed = sized.flatMap((node) => {
      const room = layout.nodes.get(node.id);
      return room ? [nodeIn(node, room)] : [];
    });
    return { nodes: placed, edges: drawGroups(layout.edges, placed) };
  });
  const boxes = boxesOf({ nodes, edges });
  const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y, height }) => y + height))];
  const frame = {
    x: Math.floor(-outer),
    y: Math.floor(top - MARGIN.y),
    width: Math.ceil(Math.max(...nodes.map(({ centre }) => centre.x)) + 2 * outer),
    height: Math.ceil(bottom - top + 2 * MARGIN.y),
  };
  return {
    frame,
    nodes,
    edges,
    rose: freeSpot(frame, [...boxes, ...edges.flatMap(bendBoxes)]),
  };
}
