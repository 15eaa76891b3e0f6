/** The interfaces and programs that a rule set tells apart, in lists, so that a set of them is a set of places. */
import { difference, type Intervals, numbers, unionOf } from '../model/intervals.ts';
import type { FirewallChain, NameMatch } from '../model/rule.ts';

/** Every interface, or every program, but those that are named. */
const OTHER = '*';

/** What regions name by places. */
export interface RuleNames {
  interfaces: readonly string[];
  programs: readonly string[];
}

const takes = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** The names and patterns of all rules, and one for all others. A pattern stands for what it takes beside the names. */
export function namesIn(chains: readonly FirewallChain[], field: keyof RuleNames): readonly string[] {
  const names = new Set<string>();
  for (const { rules } of chains)
    for (const { match } of rules) for (const name of match[field]?.names ?? []) names.add(name);
  names.delete(OTHER);
  return [...names, OTHER];
}

/** The places of the names that a match takes. */
export function namePlaces({ names, isNegated }: NameMatch, known: readonly string[]): Intervals<number> {
  const places = unionOf(
    known.flatMap((name, place) => (names.some((wanted) => takes(wanted, name)) ? numbers(place) : [])),
  );
  return isNegated ? difference(numbers(0, known.length - 1), places) : places;
}

/** Loopback: whoever comes in there is on the machine. */
export const isLoopback = (name: string): boolean => /^lo\d*$/.test(name) || /^loopback/i.test(name);

/** Names as a person reads them: those, or all but those. */
export interface NamedOnes {
  names: readonly string[];
  isNegated: boolean;
}

/** The names at some places; null where none is missing, loopback aside. */
export function namesAt(places: Intervals<number>, known: readonly string[]): NamedOnes | null {
  const has = (place: number) => places.some(([from, end]) => place >= from && place < end);
  const outside = known.map((name, place) => ({ name, isThere: has(place) })).filter(({ name }) => !isLoopback(name));
  const lacking = outside.filter(({ isThere }) => !isThere).map(({ name }) => name);
  if (lacking.length === 0) return null;
  if (!lacking.includes(OTHER)) return { names: lacking, isNegated: true };
  return { names: outside.flatMap(({ name, isThere }) => (isThere ? [name] : [])), isNegated: false };
}
