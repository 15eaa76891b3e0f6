/**
 * Drawings as an SVG file. A page shows them by `<use>`: colours come from its custom properties, each with a value
 * for those who open the file by itself. Land has the fill of whoever uses it. A flow is hidden by setting
 * `--flow-7` to `hidden`, an island faded by a number in `--fade-dc`.
 */
import { escapeMarkup } from '#lib/escape.ts';
import { hidingOf } from '../needs.ts';
import type { Route } from './bundle.ts';
import type { Drawing, Island } from './sheet.ts';
import { n, type Point, start, stretch } from './geometry.ts';

const PAPER = 'var(--paper,#f8f5ed)';
const INK = 'var(--ink,#11273a)';
const SOFT = 'var(--soft,#4a5d6e)';

/** How a route is drawn: solid where it is always needed, dashed with a feature, dotted for old clients. */
export const STROKES = {
  always: `stroke="${INK}"`,
  feature: 'stroke="var(--link,#0b5480)" stroke-dasharray="7 3.5"',
  legacy: 'stroke="var(--note,#93195a)" stroke-dasharray="1.5 3"',
} as const;

const hiding = ({ flow }: Route) => `visibility="var(${hidingOf(flow)},visible)"`;

function lineSvg(route: Route): string {
  const { need, line, heads } = route;
  const solid = 'stroke-dasharray="none" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
  return `<g ${hiding(route)} ${STROKES[need]}><path d="${line}"/><path d="${heads}" ${solid}/></g>`;
}

function labelSvg(route: Route): string {
  const { place, port, protocol } = route;
  const also = protocol ? ` <tspan fill="${SOFT}" font-weight="400">${escapeMarkup(protocol)}</tspan>` : '';
  return `<text x="${n(place.x)}" y="${n(place.y + 4)}" ${hiding(route)}>${escapeMarkup(port)}${also}</text>`;
}

const fading = (island: Island) => `opacity="var(${island.fading},1)"`;
const coastSvg = (island: Island) => `<path d="${island.coast}" ${fading(island)}/>`;

function nameSvg(island: Island): string {
  const { name, anchor } = island;
  const place = `text-anchor="${anchor}" ${fading(island)}`;
  return name.map(({ text, x, y }) => `<text x="${n(x)}" y="${n(y)}" ${place}>${escapeMarkup(text)}</text>`).join('');
}

const COURSES = 16;

/** Rhumb lines as far as the frame, and the rose that they come from. */
function roseSvg(rose: Point, far: number): string {
  const lines = Array.from({ length: COURSES }, (_, i) => {
    const angle = (2 * Math.PI * i) / COURSES;
    return start(rose) + stretch('l', rose, [{ x: rose.x + Math.cos(angle) * far, y: rose.y + Math.sin(angle) * far }]);
  });
  const star = `${start({ x: rose.x, y: rose.y - 18 })}l4 14 14 4-14 4-4 14-4-14-14-4 14-4z`;
  return [
    `<path d="${lines.join('')}" stroke="var(--rule,#b9b3a4)" stroke-width=".5" opacity=".5"/>`,
    `<g fill="${PAPER}" stroke="${SOFT}" stroke-width=".7" opacity=".8">`,
    `<circle cx="${n(rose.x)}" cy="${n(rose.y)}" r="11"/><path d="${star}"/></g>`,
  ].join('');
}

/** One drawing as a group with an id. */
function groupSvg(id: string, { islands, routes, rose, frame }: Drawing): string {
  const coasts = islands.map(coastSvg).join('');
  const halo = `fill="${INK}" stroke="${PAPER}" stroke-linejoin="round" paint-order="stroke" text-anchor="middle"`;
  return [
    `<g id="${id}">`,
    rose ? roseSvg(rose, frame.width + frame.height) : '',
    `<g fill="var(--shallow,#e3eef2)" stroke="var(--shallow,#e3eef2)" stroke-width="16" stroke-linejoin="round">${coasts}</g>`,
    `<g stroke="${SOFT}">${coasts}</g>`,
    `<g fill="none" stroke-width="1.3">${routes.map(lineSvg).join('')}</g>`,
    `<g ${halo} stroke-width="6" font-family="var(--sans,sans-serif)" font-size="12" font-weight="600">${routes.map(labelSvg).join('')}</g>`,
    `<g ${halo} stroke-width="4" font-family="var(--serif,serif)" font-size="15" font-weight="500">${islands.map(nameSvg).join('')}</g>`,
    '</g>',
  ].join('');
}

/** The file: the sheet for wide screens and the one for narrow ones, the second below the first. */
export function sheetsSvg(wide: Drawing, narrow: Drawing, title: string, description: string): string {
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
