/** The line under the map: what a number is, in one breath. */
import { ephemeralOn } from '#chart/ephemeral-ranges.ts';
import { rangeOf } from '#chart/port-space.ts';
import type { MapLetter, MapName } from './map-names.ts';

const STATES: Readonly<Record<MapLetter, string>> = {
  c: 'charted',
  x: 'charted, and IANA’s registry says something else',
  r: 'registered at IANA',
  v: 'reserved by IANA',
  u: 'used by known software, not registered',
};

/** `https; charted`, or what follows from the number's place; without its number, which stands before it. */
export function describeNumber(number: number, named: MapName | undefined): string {
  // Short names: the line has little room.
  const handed = ephemeralOn(number)
    .map(({ short }) => short)
    .join(', ');
  const range = rangeOf(number);
  const nobody = range.id === 'dynamic' ? 'dynamic' : 'unassigned';
  const start = named ? `${named.name}: ${STATES[named.letter]}` : nobody[0]?.toUpperCase() + nobody.slice(1);
  return handed === '' ? `${start}.` : `${start}. Handed out by ${handed}.`;
}
