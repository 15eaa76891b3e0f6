/** What can be said of numbers by their place. */
import { ephemeralOn } from '#chart/ephemeral-ranges.ts';
import { MAX_PORT, rangeOf, RANGES } from '#chart/port-space.ts';
import { count, list } from '#lib/text.ts';

/** A number that is none. */
export const explainNumber = (number: number): string => `${number} is not a port: they end at ${MAX_PORT}.`;

/** Where a number without a name lies, and who may hand it out. */
export function placeInWords(port: number): string {
  const range = rangeOf(port);
  const systems = ephemeralOn(port).map((e) => e.system);
  const start = `among the ${range.label.toLowerCase()}s, ${range.from} to ${range.to}`;
  return systems.length === 0 ? start : `${start}; handed out by ${list(systems)}`;
}

/** What a range is, and how many of its numbers have a name. */
export function explainRange({ from, to }: { from: number; to: number }, named: number): string {
  const kinds = RANGES.filter((range) => range.from <= to && range.to >= from).map((r) => `${r.label.toLowerCase()}s`);
  const names = named === 0 ? 'none of them has a name' : `${named} of them ${named === 1 ? 'has' : 'have'} a name`;
  return `${from} to ${to}: ${count(to - from + 1, 'number')} among the ${list(kinds)}; ${names}.`;
}
