/** Where the islands of a drawing lie: few crossings, short ways, from left to right, and room for the names. */
import type { Point } from './geometry.ts';
import { costOf, type Link, pointsOf, type Room, type Site } from './place-cost.ts';

const COLUMNS = 3;
const HALF_ROWS = 5;
const SITES: readonly Site[] = Array.from({ length: COLUMNS * HALF_ROWS }, (_, i) => ({
  column: i % COLUMNS,
  row: Math.floor(i / COLUMNS) / 2,
}));

/** Every placing that differs from one by a move to a free site, or by two islands that change places. */
function* neighbours(sites: readonly Site[]): Generator<Site[]> {
  for (const [i, own] of sites.entries())
    for (const site of SITES) {
      if (site === own) continue;
      const other = sites.indexOf(site);
      yield sites.map((old, j) => (j === i ? site : j === other ? own : old));
    }
}

/** Goes downhill from a placing until no step makes it better. */
function descend(start: readonly Site[], links: readonly Link[], room: Room): { sites: readonly Site[]; cost: number } {
  let best = { sites: start, cost: costOf(start, links, room) };
  for (;;) {
    const before = best.cost;
    for (const sites of neighbours(best.sites)) {
      const cost = costOf(sites, links, room);
      if (cost < best.cost - 1e-9) best = { sites, cost };
    }
    if (best.cost >= before - 1e-9) return best;
  }
}

const STARTS = 8;

/** Places so many islands; always the same for the same links. */
export function place(count: number, links: readonly Link[], room: Room): Point[] {
  const starts = Array.from({ length: STARTS }, (_, start) =>
    Array.from({ length: count }, (_, i) => SITES[(start * 7 + i * (1 + (start % 4))) % SITES.length]).flatMap(
      (site) => site ?? [],
    ),
  ).filter((sites) => new Set(sites).size === count);
  const [best] = starts.map((sites) => descend(sites, links, room)).sort((a, b) => a.cost - b.cost);
  return pointsOf(best?.sites ?? SITES.slice(0, count), room);
}
