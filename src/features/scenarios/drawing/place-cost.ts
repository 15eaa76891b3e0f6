/** What a placing of islands costs: crossings, long ways, routes from right to left, and names without room. */
import { along, around, type Box, cross, distance, holds, offLine, overlap, type Point } from './geometry.ts';

/** Two islands by their places in the list, and what stands between them. */
export interface Link {
  a: number;
  b: number;
  /** Flows from a to b, and from b to a. */
  there: number;
  back: number;
  /** The room that the names on the way take. */
  width: number;
  height: number;
}

/** Sites are a column and half a row each. */
export interface Site {
  column: number;
  row: number;
}

export interface Room {
  width: number;
  /** From one row to the next. */
  row: number;
  /** What an island takes with its name. */
  islands: readonly { width: number; height: number }[];
}

/** The points of sites; columns that nobody uses take no room. */
export function pointsOf(sites: readonly Site[], { width, row, islands }: Room): Point[] {
  const columns = [...new Set(sites.map((site) => site.column))].sort((a, b) => a - b);
  const top = Math.min(...sites.map((site) => site.row));
  const margin = (islands[0]?.width ?? 0) / 2 + 12;
  return sites.map((site) => ({
    x:
      columns.length === 1
        ? width / 2
        : margin + (columns.indexOf(site.column) * (width - 2 * margin)) / (columns.length - 1),
    y: (site.row - top) * row,
  }));
}

const SAMPLES = [0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85];

/** What a placing costs: the less, the better it reads. */
export function costOf(sites: readonly Site[], links: readonly Link[], room: Room): number {
  const points = pointsOf(sites, room);
  const islands = points.map((point, i) =>
    around({ x: point.x, y: point.y + 12 }, room.islands[i]?.width ?? 0, room.islands[i]?.height ?? 0),
  );
  const ends = links.flatMap(({ a, b }) => (points[a] && points[b] ? [[points[a], points[b]] as const] : []));
  const names: Box[] = links.map(({ width, height }, i) => {
    const [a, b] = ends[i] ?? [];
    return around(a && b ? along(a, b, 0.5) : { x: 0, y: 0 }, width, height);
  });
  let cost = 0;
  for (const [i, { a, b, there, back }] of links.entries()) {
    const [from, to] = ends[i] ?? [];
    if (!from || !to) continue;
    const many = there + back;
    const steep = Math.abs(to.y - from.y) / (distance(from, to) || 1);
    const against = to.x < from.x ? there - back : to.x > from.x ? back - there : to.y < from.y ? there - back : 0;
    cost +=
      distance(from, to) * 0.012 * (1 + many / 10) +
      steep ** 2 * many * 2.2 +
      (steep > 0.8 ? 2 : 0) +
      Math.max(0, against) * 1.5;
    for (const [j, point] of points.entries()) if (j !== a && j !== b && offLine(point, from, to) < 62) cost += 60;
    for (const [j, [c, d] = [from, to]] of ends.entries()) {
      if (j > i && cross(from, to, c, d)) cost += 14;
      if (j !== i && offLine(along(from, to, 0.5), c, d) < 30) cost += 20;
    }
    const name = names[i];
    if (!name) continue;
    // Names need room between the coasts, and the way past them to be free.
    const lens = around(along(from, to, 0.5), Math.max(name.width, Math.abs(to.x - from.x) * 0.5), name.height);
    const room = (distance(from, to) - 150) * (1 - steep) + 60 * steep - name.width * (1 - steep);
    cost += Math.max(0, 90 - room) * 0.25;
    for (const [j, [c, d] = [from, to]] of ends.entries())
      if (j !== i) cost += SAMPLES.filter((share) => holds(lens, along(c, d, share))).length * 4;
    for (const island of islands) cost += overlap(name, island) * 0.03;
    for (const other of names.slice(i + 1)) cost += overlap(name, other) * 0.03;
  }
  for (const [i, island] of islands.entries())
    for (const other of islands.slice(i + 1)) cost += overlap(island, other) * 0.1;
  const rows = sites.map((site) => site.row);
  // The first role opens most of it: the reader begins at the left.
  cost += (sites[0]?.column ?? 0) * 5;
  return cost + (Math.max(...rows) - Math.min(...rows)) * 3;
}
