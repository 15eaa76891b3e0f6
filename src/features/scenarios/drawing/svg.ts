/**
 * Drawings as an SVG file. A page shows them by `<use>`: colours come from its custom properties, each with a value
 * for those who open the file by itself. Nodes have the fill of whoever uses it. A flow is hidden by setting
 * `--flow-7` to `hidden`, a node faded by a number in `--fade-dc`.
 */
import { escapeMarkup } from '#lib/escape.ts';
import { hidingProperty } from './properties.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnNode } from './node.ts';
import type { DrawnEdge } from './edges.ts';
import { pathCommand, pathStart, type Point, whole } from './geometry.ts';

const PAPER = 'var(--paper,#f8f5ed)';
const INK = 'var(--ink,#11273a)';
const SOFT = 'var(--soft,#4a5d6e)';

/** How an edge is drawn: solid where it is always needed, dashed with a feature, dotted for old clients. */
const STROKES = {
  always: `stroke="${INK}"`,
  feature: 'stroke="var(--link,#0b5480)" stroke-dasharray="7 3.5"',
  legacy: 'stroke="var(--note,#93195a)" stroke-dasharray="1.5 3"',
} as const;

const hiding = ({ flow }: DrawnEdge) => `visibility="var(${hidingProperty(flow)},visible)"`;

function lineSvg(edge: DrawnEdge): string {
  const { need, line, heads } = edge;
  const solid = 'stroke-dasharray="none" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
  return `<g ${hiding(edge)} ${STROKES[need]}><path d="${line}"/><path d="${heads}" ${solid}/></g>`;
}

function labelSvg(edge: DrawnEdge): string {
  const { label, port, protocol } = edge;
  const also = protocol ? ` <tspan fill="${SOFT}" font-weight="400">${escapeMarkup(protocol)}</tspan>` : '';
  return `<text x="${whole(label.x)}" y="${whole(label.y + 4)}" ${hiding(edge)}>${escapeMarkup(port)}${also}</text>`;
}

const fading = (node: DrawnNode) => `opacity="var(${node.fading},1)"`;
const outlineSvg = (node: DrawnNode) => `<path d="${node.outline}" ${fading(node)}/>`;

function nameSvg(node: DrawnNode): string {
  const { name, anchor } = node;
  const place = `text-anchor="${anchor}" ${fading(node)}`;
  return name
    .map(({ text, x, y }) => `<text x="${whole(x)}" y="${whole(y)}" ${place}>${escapeMarkup(text)}</text>`)
    .join('');
}

const RHUMB_LINES = 16;

/** Rhumb lines as far as the frame, and the rose that they come from. */
function roseSvg(rose: Point, far: number): string {
  const lines = Array.from({ length: RHUMB_LINES }, (_, i) => {
    const angle = (2 * Math.PI * i) / RHUMB_LINES;
    return (
      pathStart(rose) +
      pathCommand('l', rose, [{ x: rose.x + Math.cos(angle) * far, y: rose.y + Math.sin(angle) * far }])
    );
  });
  const star = `${pathStart({ x: rose.x, y: rose.y - 18 })}l4 14 14 4-14 4-4 14-4-14-14-4 14-4z`;
  return [
    `<path d="${lines.join('')}" stroke="var(--rule,#b9b3a4)" stroke-width=".5" opacity=".5"/>`,
    `<g fill="${PAPER}" stroke="${SOFT}" stroke-width=".7" opacity=".8">`,
    `<circle cx="${whole(rose.x)}" cy="${whole(rose.y)}" r="11"/><path d="${star}"/></g>`,
  ].join('');
}

/** One drawing as a group with an id. */
function groupSvg(id: string, { nodes, edges, rose, frame }: Drawing): string {
  const outlines = nodes.map(outlineSvg).join('');
  const halo = `fill="${INK}" stroke="${PAPER}" stroke-linejoin="round" paint-order="stroke" text-anchor="middle"`;
  return [
    `<g id="${id}">`,
    rose ? roseSvg(rose, frame.width + frame.height) : '',
    `<g fill="var(--shallow,#e3eef2)" stroke="var(--shallow,#e3eef2)" stroke-width="16" stroke-linejoin="round">${outlines}</g>`,
    `<g stroke="${SOFT}">${outlines}</g>`,
    `<g fill="none" stroke-width="1.3">${edges.map(lineSvg).join('')}</g>`,
    `<g ${halo} stroke-width="6" font-family="var(--sans,sans-serif)" font-size="12" font-weight="600">${edges.map(labelSvg).join('')}</g>`,
    `<g ${halo} stroke-width="4" font-family="var(--serif,serif)" font-size="15" font-weight="500">${nodes.map(nameSvg).join('')}</g>`,
    '</g>',
  ].join('');
}

/** The file: the drawing for wide screens, which is shown, and the one for narrow ones under an id. */
export function drawingsSvg(
  { wide, narrow }: Readonly<Record<'wide' | 'narrow', Drawing>>,
  title: string,
  description: string,
): string {
  const { x, y, width, height } = wide.frame;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" fill="#efe3c4" role="img">`,
    `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(description)}</desc>`,
    groupSvg('wide', wide),
    '<defs>',
    groupSvg('narrow', narrow),
    '</defs></svg>',
  ].join('\n');
}
