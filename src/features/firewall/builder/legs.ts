/** Between which ends a choice runs: its openings leg by leg. */
import { type Opening, permitsOf } from '#chart/permits/opening.ts';
import type { Permit, PermitDirection } from '#chart/permits/permit.ts';
import { legCode } from './link/leg-codes.ts';
import { isWholeSet, type SelectionEnds } from './subjects/selection.ts';

/** Two ends by their numbers, and what passes between them. */
export interface LegPermits {
  ends: SelectionEnds;
  permits: readonly Permit[];
}

const OPPOSITE: Readonly<Record<PermitDirection, PermitDirection>> = { forward: 'reverse', reverse: 'forward' };

interface Between {
  ends: SelectionEnds;
  openings: readonly Opening[];
}

/** The ends in the order in which they were first met, and whether these are those the other way round. */
function oriented(known: readonly SelectionEnds[], { source, destination }: SelectionEnds) {
  // 0 is the source on the one side and the destination on the other: those two can't be exchanged.
  const isSwapped =
    source > 0 &&
    destination > 0 &&
    known.some((one) => one.source === destination && one.destination === source) &&
    source !== destination;
  return { ends: isSwapped ? { source: destination, destination: source } : { source, destination }, isSwapped };
}

/** One leg for each two ends, those of the whole set first; what runs the other way round joins it as its way back. */
export function legsOf(chosen: readonly Between[]): LegPermits[] {
  const known: SelectionEnds[] = [];
  const all = chosen.map(({ ends: asked, openings }) => {
    const { ends, isSwapped } = oriented(known, asked);
    if (!isSwapped) known.push(ends);
    return {
      ends,
      openings: isSwapped ? openings.map((one) => ({ ...one, direction: OPPOSITE[one.direction] })) : openings,
    };
  });
  const groups = Map.groupBy(all, ({ ends }) => `${ends.source}-${ends.destination}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      const permits = permitsOf(group.flatMap(({ openings }) => openings));
      return first && permits.length > 0 ? [{ ends: first.ends, permits }] : [];
    })
    .sort((a, b) => Number(isWholeSet(b.ends)) - Number(isWholeSet(a.ends)));
}

/** All openings of some legs, as a link keeps them: `t445`, `1-2:t443`. */
export const codesOf = (legs: readonly LegPermits[]): string[] =>
  legs.flatMap(({ ends, permits }) => permits.map((permit) => legCode(ends, permit)));
