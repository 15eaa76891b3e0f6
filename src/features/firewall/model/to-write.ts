/** A set as a syntax gets it: only what it can say, in words that it knows, and sentences for the rest. */
import type { NumberedTarget, Permit, PermitDirection } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { apartFromZero, type Capabilities, whyNotOf } from './capabilities.ts';
import { inNumbers, inNumbersButRpc, type WindowsTarget } from './dynamic.ts';
import { destinationOf, type RuleEnd, type RuleEnds, sourceOf, versionsBetween } from './ends.ts';
import type { RuleSet } from './rule-set.ts';
import { nameWithin } from './set-name.ts';

/** The rules between two ends, one way: the client opens the connection, the server listens. */
export interface DirectedRules<T extends WindowsTarget = NumberedTarget> extends RuleEnds {
  /** `forward` where the client is the source of its leg. */
  direction: PermitDirection;
  /** The versions of IP that the addresses allow, never none. */
  versions: readonly (4 | 6)[];
  permits: readonly Permit<T>[];
  /** What can't be said, each with the reason: sentences, to stand in a comment beside the rules. */
  leftOut: readonly string[];
}

/** Two ends, and what passes between them either way. A way without anything on it has no rules. */
export interface Leg<T extends WindowsTarget = NumberedTarget> {
  source: RuleEnd;
  destination: RuleEnd;
  versions: readonly (4 | 6)[];
  directed: readonly DirectedRules<T>[];
}

/** A set for one syntax. */
export interface SetToWrite extends Omit<RuleSet, 'permits' | 'source' | 'destination'> {
  /** Who speaks to whom. */
  legs: readonly Leg[];
  /** All rules, leg by leg. */
  directed: readonly DirectedRules[];
  /** The same for Windows, where RPC stays a keyword. */
  windows: readonly DirectedRules<WindowsTarget>[];
  /** Every end once. */
  ends: readonly RuleEnd[];
  /** The versions of IP that any of it is for. */
  versions: readonly (4 | 6)[];
  /** The permits as they were chosen, dynamic ports as such. */
  permits: readonly Permit[];
}

const DIRECTIONS: readonly PermitDirection[] = ['forward', 'reverse'];

function directedRules<T extends WindowsTarget>(
  permits: readonly Permit<T>[],
  direction: PermitDirection,
  ends: RuleEnds,
  can: Capabilities,
): DirectedRules<T>[] {
  const own = permits
    .filter((permit) => permit.direction === direction)
    .flatMap((permit) => apartFromZero(permit.target, can).map((target) => ({ ...permit, target })));
  if (own.length === 0 || (can.direction ?? direction) !== direction) return [];
  const whyNot = whyNotOf(can);
  const isSayable = ({ target }: Permit<T>) => whyNot(target) === undefined;
  return [
    {
      ...ends,
      direction,
      versions: versionsBetween(ends),
      permits: own.filter(isSayable),
      leftOut: own
        .filter((permit) => !isSayable(permit))
        .map(({ target }) => `${can.leftOutMark ?? 'NOT WRITTEN'}: ${targetText(target)}. ${whyNot(target)}`),
    },
  ];
}

function legOf<T extends WindowsTarget>(set: RuleSet, permits: readonly Permit<T>[], can: Capabilities): Leg<T> {
  const [source, destination] = [sourceOf(set), destinationOf(set)];
  const endsOf = (direction: PermitDirection): RuleEnds =>
    direction === 'forward' ? { client: source, server: destination } : { client: destination, server: source };
  return {
    source,
    destination,
    versions: versionsBetween(endsOf('forward')),
    directed: DIRECTIONS.flatMap((direction) => directedRules(permits, direction, endsOf(direction), can)),
  };
}

/** A set as a syntax with these capabilities writes it. */
export function toWrite(set: RuleSet, can: Capabilities): SetToWrite {
  const legs = [legOf(set, inNumbers(set.permits, set.generation), can)];
  const windows = [legOf(set, inNumbersButRpc(set.permits, set.generation), can)];
  return {
    ...set,
    name: nameWithin(set.name, can.nameLength),
    legs,
    directed: legs.flatMap(({ directed }) => directed),
    windows: windows.flatMap(({ directed }) => directed),
    ends: legs.flatMap(({ source, destination }) => [source, destination]),
    versions: [...new Set(legs.flatMap(({ versions }) => versions))],
  };
}
