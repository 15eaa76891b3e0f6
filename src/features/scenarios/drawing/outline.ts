/** The outline of a node: it looks grown, as a coast does, and is always the same for the same name. */
import { fnv1a } from '#lib/hash.ts';
import { pathCommand, pathStart, type Point, type Radii } from './geometry.ts';

const POINTS = 12;

/** An outline around a point as a closed path: an ellipse with bays, smoothed through its middles. */
export function outlineOf(name: string, centre: Point, { rx, ry }: Radii): string {
  const seed = fnv1a(name);
  const rim = Array.from({ length: POINTS }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / POINTS;
    const bay = Math.sin(angle * 3 + (seed % 7)) * 0.09 + Math.sin(angle * 5 + ((seed >>> 3) % 11)) * 0.07;
    const grain = (((seed >>> (i * 2)) & 3) - 1.5) * 0.03;
    const reach = 0.9 + bay + grain;
    return {
      x: centre.x + Math.cos(angle) * rx * reach,
      y: centre.y + Math.sin(angle) * ry * reach,
    };
  });
  const middle = (i: number): Point => {
    const [a, b] = [rim[i % POINTS], rim[(i + 1) % POINTS]];
    return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : centre;
  };
  const curves = rim.map((_, i) => pathCommand('q', middle(i), [rim[(i + 1) % POINTS] ?? centre, middle(i + 1)]));
  return `${pathStart(middle(0))}${curves.join('')}z`;
}

/** Lines end a little before the outline. */
const GAP = 6;

/** How far an outline reaches to its side, at a height above or below its middle. */
export function reachOf({ rx, ry }: Radii, height: number): number {
  return (rx + GAP) * Math.sqrt(Math.max(0.3, 1 - (height / (ry + GAP)) ** 2));
}
