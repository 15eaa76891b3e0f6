/** A set as a syntax gets it: only what it can say, in words that it knows, and sentences for the rest. */
import type { NumberedTarget, Permit, PermitDirection } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import { apartFromZero, type Capabilities, insteadOf, whyNotOf } from './capabilities.ts';
import { inNumbers, inNumbersButRpc, type WindowsTarget } from './dynamic.ts';
import { partsOf } from './end-parts.ts';
import { endText, type RuleEnd, type RuleEnds, versionsBetween, wholeEnd } from './ends.ts';
import { type BuiltInGroup, permitsIn, type RuleSet, type SetLeg } from './rule-set.ts';
import { nameWithin } from './set-name.ts';

/** The rules between two ends, one way: the client opens the connection, the server listens. */
export interface DirectedRules<T extends WindowsTarget = NumberedTarget> extends RuleEnds {
  /** `forward` where the client is the source of its leg. */
  direction: PermitDirection;
  /** Its place among the rules of the set, of one leg among those of its direction, from 0: names have it, but for the first. */
  nth: number;
  /** The versions of IP that the addresses allow, never none. */
  versions: readonly (4 | 6)[];
  permits: readonly Permit<T>[];
  /** Windows' own groups for permits of the leg, with what they cover this way. */
  groups: readonly BuiltInGroup[];
  /** What can't be said, each with the reason: sentences, to stand in a comment beside the rules. */
  leftOut: readonly string[];
}

/** Two ends as the reader has them, and what passes between them either way. A way without anything on it has no rules. */
interface Leg<T extends WindowsTarget = NumberedTarget> {
  source: RuleEnd;
  destination: RuleEnd;
  versions: readonly (4 | 6)[];
  directed: readonly DirectedRules<T>[];
}

/** A set for one syntax. */
export interface SetToWrite extends Omit<RuleSet, 'legs'> {
  /** Who speaks to whom. */
  legs: readonly Leg[];
  /** All rules, leg by leg. */
  directed: readonly DirectedRules[];
  /** The same for Windows, where RPC stays a keyword. */
  directedForWindows: readonly DirectedRules<WindowsTarget>[];
  /** Every end of the rules once; none whose addresses stand in no rule. */
  ends: readonly RuleEnd[];
  /** The versions of IP that any of it is for. */
  versions: readonly (4 | 6)[];
  /** The rules for the side that opens the connection; absent where nobody asks for them, or the syntax has none. */
  sending?: SetToWrite;
  /** What is to be said in the place of what the reader asks for besides, in sentences. */
  instead: readonly string[];
  /** The permits as they were chosen, dynamic ports as such. */
  permits: readonly Permit[];
}

const DIRECTIONS: readonly PermitDirection[] = ['forward', 'reverse'];

type Unnumbered<T extends WindowsTarget> = Omit<DirectedRules<T>, 'nth'>;

/** Between whom: every part of an end with every part of the other, as far as a packet can have both. */
function pairsOf(leg: SetLeg, direction: PermitDirection, can: Capabilities) {
  const [from, to] = direction === 'forward' ? [leg.source, leg.destination] : [leg.destination, leg.source];
  const [clients, servers] = [partsOf(from, 'client', can), partsOf(to, 'server', can)];
  const [whole, listener] = [wholeEnd(from), wholeEnd(to)];
  const mark = can.leftOutMark ?? 'NOT WRITTEN';
  return {
    pairs: clients.parts
      .flatMap((client) => servers.parts.map((server) => ({ client, server })))
      .filter((ends) => versionsBetween(ends).length > 0),
    whole: { client: whole, server: listener },
    refused: [
      ...clients.refused.map(
        ({ address, why }) => `${mark}: what ${address.text} may open on ${endText(listener)}. ${why}`,
      ),
      ...servers.refused.map(
        ({ address, why }) => `${mark}: what ${endText(whole)} may open on ${address.text}. ${why}`,
      ),
    ],
  };
}

function directedRules<T extends WindowsTarget>(
  leg: SetLeg,
  permits: readonly Permit<T>[],
  direction: PermitDirection,
  can: Capabilities,
): Unnumbered<T>[] {
  const own = permits
    .filter((permit) => permit.direction === direction)
    .flatMap((permit) => apartFromZero(permit.target, can).map((target) => ({ ...permit, target })));
  if (own.length === 0 || (can.direction ?? direction) !== direction) return [];
  const whyNot = whyNotOf(can);
  const isSayable = ({ target }: Permit<T>) => whyNot(target) === undefined;
  const { pairs, whole, refused } = pairsOf(leg, direction, can);
  const leftOut = [
    ...refused,
    ...own
      .filter((permit) => !isSayable(permit))
      .map(({ target }) => `${can.leftOutMark ?? 'NOT WRITTEN'}: ${targetText(target)}. ${whyNot(target)}`),
  ];
  const groups = leg.groups
    .map((group) => ({ ...group, covers: group.covers.filter((permit) => permit.direction === direction) }))
    .filter(({ covers }) => covers.length > 0);
  // Nothing of an end can be said: the sentences have to stand somewhere.
  if (pairs.length === 0)
    return leftOut.length === 0 ? [] : [{ ...whole, direction, versions: [4], permits: [], groups: [], leftOut }];
  return pairs.map((ends, i) => ({
    ...ends,
    direction,
    versions: versionsBetween(ends),
    permits: own.filter(isSayable),
    groups,
    // Once, and not beside each pair of addresses.
    leftOut: i === 0 ? leftOut : [],
  }));
}

function legOf<T extends WindowsTarget>(leg: SetLeg, permits: readonly Permit<T>[], can: Capabilities) {
  const [source, destination] = [wholeEnd(leg.source), wholeEnd(leg.destination)];
  return {
    source,
    destination,
    versions: versionsBetween({ client: source, server: destination }),
    directed: DIRECTIONS.flatMap((direction) => directedRules(leg, permits, direction, can)),
  };
}

/** The legs with all that is to be written numbered; of one leg each direction by itself, since its ends tell them apart. */
function numbered<T extends WindowsTarget>(
  legs: readonly { directed: readonly Unnumbered<T>[] }[],
): DirectedRules<T>[][] {
  const next = { forward: 0, reverse: 0 };
  const key = (direction: PermitDirection) => (legs.length > 1 ? 'forward' : direction);
  return legs.map(({ directed }) => directed.map((one) => ({ ...one, nth: next[key(one.direction)]++ })));
}

function endsOf(directed: readonly DirectedRules[], { unaddressed = [] }: Capabilities): RuleEnd[] {
  const written = directed.filter(({ permits }) => permits.length > 0);
  const all = written.flatMap(({ client, server, direction }) => {
    const both = [
      ...(unaddressed.includes('client') ? [] : [client]),
      ...(unaddressed.includes('server') ? [] : [server]),
    ];
    return direction === 'forward' ? both : both.reverse();
  });
  return [...new Map(all.map((end) => [end.id, end])).values()];
}

/** How many characters the number behind a name takes. */
const roomForNumbers = (most: number): number => (most > 1 ? `-${most}`.length : 0);

/** The same for the side that opens the connection: what is left out of both is said once. */
function sendingOf(set: RuleSet, main: SetToWrite, { sending, ...can }: Capabilities): Pick<SetToWrite, 'sending'> {
  if (!sending || !set.also.includes('egress')) return {};
  const own = toWrite({ ...set, also: [] }, { ...can, ...sending });
  const said = new Set(main.directed.flatMap(({ leftOut }) => leftOut));
  const unsaid = own.directed.map((one) => ({ ...one, leftOut: one.leftOut.filter((text) => !said.has(text)) }));
  return { sending: { ...own, name: main.name, directed: unsaid } };
}

/** A set as a syntax with these capabilities writes it. */
export function toWrite(set: RuleSet, can: Capabilities): SetToWrite {
  const raw = set.legs.map((leg) => legOf(leg, inNumbers(leg.permits, set), can));
  const forWindows = set.legs.map((leg) => legOf(leg, inNumbersButRpc(leg.permits, set), can));
  const all = numbered(raw);
  const legs = raw.map((leg, i): Leg => ({ ...leg, directed: all[i] ?? [] }));
  const directed = all.flat();
  const most = Math.max(1, ...directed.map(({ nth }) => nth + 1));
  const main: SetToWrite = {
    ...set,
    name: nameWithin(set.name, can.nameLength - roomForNumbers(most)),
    legs,
    directed,
    directedForWindows: numbered(forWindows).flat(),
    ends: endsOf(directed, can),
    versions: [...new Set((directed.length > 0 ? directed : legs).flatMap(({ versions }) => versions))].sort(),
    instead: insteadOf(set.also, can),
    permits: permitsIn(set),
  };
  return { ...main, ...sendingOf(set, main, can) };
}
