/** The drawing for telephones: the roles two by two, each pair as a small drawing of its own. */
import type { Role, Scenario } from '#chart/model.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import type { Drawing } from './drawing.ts';
import { edgeGroupOf } from './edge-group.ts';
import { edgesOf, LABEL_STEP } from './edges.ts';
import { fadingProperty } from './properties.ts';
import { drawNode, NAME_LINE, nameLines } from './node.ts';

const WIDTH = 288;
const MARGIN = 4;
const RX = 20;
/** Between two pairs. */
const GAP = 22;
const MAX_LABEL_LETTERS = 23;
const MAX_NAME_LETTERS = 18;

/** Draws each pair of roles by itself, as two nodes with their names above and their edges between. */
export function drawNarrow(scenario: Scenario): Drawing {
  let top = MARGIN;
  const parts = rolePairsOf(scenario).map((pair) => {
    const flows = edgeGroupOf(pair, scenario, MAX_LABEL_LETTERS);
    const radii = { rx: RX, ry: Math.max(17, (flows.length * LABEL_STEP) / 2) };
    const linesOf = ({ title }: Role) => nameLines(title, MAX_NAME_LETTERS);
    const belowNames = top + Math.max(linesOf(pair.from).length, linesOf(pair.to).length) * NAME_LINE;
    const half = radii.ry + 8;
    const y = belowNames + 12 + half;
    top = y + half + GAP;
    const side = { radii, offset: 0, step: Math.min(14, (1.75 * radii.ry) / flows.length) };
    const left = { ...side, centre: { x: RX + 12, y } };
    const right = { ...side, centre: { x: WIDTH - RX - 12, y } };
    const place = (role: Role) => {
      const lines = linesOf(role);
      return {
        fading: fadingProperty(pair.from.id, pair.to.id),
        radii,
        lines,
        top: belowNames - lines.length * NAME_LINE,
      };
    };
    return {
      nodes: [
        drawNode(pair.from, { ...place(pair.from), centre: left.centre, anchor: 'start', x: MARGIN }),
        drawNode(pair.to, { ...place(pair.to), centre: right.centre, anchor: 'end', x: WIDTH - MARGIN }),
      ],
      edges: edgesOf(flows, { left, right, label: { x: WIDTH / 2, y }, before: [], after: [], forward: true }),
    };
  });
  return {
    frame: { x: 0, y: 0, width: WIDTH, height: Math.ceil(top - GAP + 12) },
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
  };
}
