/**
 * How dangerous it is that a listener can be reached: how far it reaches beyond whom it is meant for, times what it
 * asks of strangers, times what is lost. The second axis beside the fit of program and port.
 */
import type { Demand, Reach, Stake } from '#content-model/vocab.ts';
import { listingKind } from '../parse/listing-kinds.ts';
import type { AttentionLevel } from './explained-row.ts';
import type { MergedListener } from './merged-listener.ts';
import type { KnownExposure } from './exposure.ts';
import { bareName } from './program-name.ts';
import { isWebPort, proxyOrRuntime } from './proxies-and-runtimes.ts';
import { keyOf } from '#lib/text.ts';
import { ephemeralRangeWith, isFormerEphemeralPort, systemOfRow } from './systems.ts';
import { isExpectedOn, isMainNumber, MAX_TENANTS, type KnownSoftware, type ListingFacts } from './facts.ts';

export interface Danger {
  level: AttentionLevel;
  /** Only to be compared: the higher, the sooner. */
  score: number;
  software: KnownSoftware;
  exposure: KnownExposure;
  /** Whether the number alone tells who it is. */
  byNumber: boolean;
}

/**
 * How many circles it answers beyond the one that it is meant for. A listener on all addresses answers the whole
 * network; whether the internet too, a listing doesn't tell.
 */
const EXCESS: Readonly<Record<Reach, number>> = { 'same-machine': 3, peers: 2, management: 1, clients: 0, internet: 0 };

const ASKED = { none: 3, optional: 2, required: 1 } as const;
const LOST = { control: 3, data: 2, misuse: 1.5, information: 1 } as const;
/** What is asked for in clear can be read on the way. */
const IN_CLEAR = 1.5;
/** One address may be that of an inner network. */
const ONE_ADDRESS = 2 / 3;
const FIRST = 8;
const LOOK = 4;

/** What of an exposure says whether anything is said of it at all. */
interface Guard {
  reach: Reach;
  authentication?: Demand | null | undefined;
  encryption?: Demand | null | undefined;
  stake?: Stake | null | undefined;
  untouched: KnownExposure['untouched'];
}

const isGuarded = ({ authentication, encryption }: Pick<Guard, 'authentication' | 'encryption'>): boolean =>
  authentication === 'required' && encryption === 'required';

/** Its logon can be read on the way. */
const isClear = ({ authentication, encryption }: Pick<Guard, 'authentication' | 'encryption'>): boolean =>
  authentication === 'required' && encryption === 'none';

/**
 * How many circles count. A listing doesn't tell who the clients of a service are: one that gives everybody what is worth
 * keeping, and asks for nothing, may have too many; and where a logon in clear is read on the way, nobody knows.
 */
const excessOf = ({ reach, authentication, encryption, stake }: Omit<Guard, 'untouched'>): number =>
  EXCESS[reach] +
  Number(
    EXCESS[reach] === 0 &&
      (stake === 'data' || stake === 'control') &&
      ((reach === 'clients' && authentication === 'none') || isClear({ authentication, encryption })),
  );

/**
 * Whether it is as expected wherever it listens: meant for the network, or for those next to it and guarded, or with
 * nothing but names and figures to lose, unless somebody opened what was on loopback.
 */
export const isHarmless = (exposure: Guard): boolean => {
  const excess = excessOf(exposure);
  const isSlight = (exposure.stake ?? 'information') === 'information' && exposure.untouched !== 'loopback';
  return excess === 0 || (excess === 1 && isGuarded(exposure)) || isSlight;
};

/** Addresses of inner networks: RFC 1918, RFC 6598, unique local and link-local ones of IPv6. */
const INNER =
  /^\[?(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i;

/** Whether somebody has bound it to inner networks alone, where its peers and administrators are. */
const isInner = ({ reach, addresses }: MergedListener): boolean =>
  reach === 'address' && addresses.length > 0 && addresses.every((address) => INNER.test(address));

function scoreOf(exposure: KnownExposure, listener: MergedListener): number {
  const { authentication, stake } = exposure;
  const { reach } = listener;
  if (stake === null) return 0;
  const asked = ASKED[authentication ?? 'optional'];
  const clear = isClear(exposure) ? IN_CLEAR : 1;
  const excess = Math.max(0, excessOf(exposure) - (isInner(listener) ? 1 : 0));
  return excess * asked * clear * LOST[stake] * (reach === 'address' ? ONE_ADDRESS : 1);
}

/** The gravest level that fits: what only misuses or informs is never first, unless it is meant for the machine alone. */
function levelOf(exposure: KnownExposure, score: number, listener: MergedListener): AttentionLevel {
  const { stake, untouched, reach, authentication } = exposure;
  if (isHarmless(exposure)) return 'plain';
  // Bound to an inner network on purpose: what little is left of the danger is no news.
  if (isInner(listener) && score < LOOK) return 'plain';
  // Where nobody has written down what it asks for, it is neither accused nor cleared.
  if (authentication === null) return score >= LOOK || untouched === 'loopback' ? 'look' : 'plain';
  const isGrave = stake === 'control' || stake === 'data' || (stake === 'misuse' && reach === 'same-machine');
  if (isGrave && score >= FIRST && EXCESS[exposure.reach] > 0) return 'first';
  const isForAll = EXCESS[reach] === 0;
  return score >= LOOK || untouched === 'loopback' || (isForAll && isClear(exposure)) ? 'look' : 'plain';
}

const isOutside = ({ reach, kind }: MergedListener): boolean =>
  reach === 'world' || reach === 'address' || listingKind(kind)?.fromOutside === true;

/** The software that a number stands for before all others: those that one means by it. */
function mainsOn(facts: ListingFacts, listener: MergedListener): readonly KnownSoftware[] {
  const { transport, from, program } = listener;
  // A number that is handed out says nothing by itself.
  if (ephemeralRangeWith(systemOfRow(listener), from)) return [];
  const system = systemOfRow(listener);
  // Parts of Windows are on no other system.
  const all = facts
    .expected(transport, from)
    .filter(({ windows }) => !windows || system === null || system === 'windows');
  // A runtime stands for what runs in it; but on a number of the web anything may.
  const name = bareName(program ?? '').toLowerCase();
  if (isWebPort(from) && proxyOrRuntime(name)?.runtime) return [];
  const inside = name === '' ? [] : all.filter(({ runtimes }) => runtimes.some((runtime) => name.startsWith(runtime)));
  const here = inside.length > 0 ? inside : all;
  const mains = here.filter((software) => isMainNumber(software, from));
  return mains.length > 0 ? mains : here.length <= MAX_TENANTS ? here : [];
}

/**
 * The danger of a listener by what its software is known for; of several the least, since any of them may be it.
 * `software` is who it is by its program; empty where the number has to tell.
 */
export function dangerOf(
  facts: ListingFacts,
  listener: MergedListener,
  software: readonly KnownSoftware[],
): Danger | undefined {
  if (!isOutside(listener) && listener.reach !== 'unknown') return undefined;
  const byNumber = software.length === 0;
  const port = listener.inside?.port ?? listener.from;
  const place = { ...listener, from: port };
  const dangers = (byNumber ? mainsOn(facts, place) : software).map((candidate): Danger | undefined => {
    const own = isExpectedOn(candidate, listener.transport, port) ? port : candidate.spans[0]?.[0];
    // Whoever was moved to another number gives away what he gave on his own.
    const exposure = candidate.exposureOn(listener.transport, own ?? port);
    if (!exposure) return undefined;
    const score = scoreOf(exposure, listener);
    const level = levelOf(exposure, score, listener);
    // A number without an address says nothing of whom it answers.
    const isUnsure = !isOutside(listener) || (byNumber && isDoubtful(facts, place, candidate));
    const known = level === 'first' && isUnsure ? 'look' : level;
    return { level: known, score, software: candidate, exposure, byNumber };
  });
  if (dangers.length === 0 || dangers.some((danger) => danger === undefined)) return undefined;
  const told = dangers.flatMap((danger) => danger ?? []);
  // Where one of several is not known to ask for anything or nothing, the others tell more; but not where it is for all.
  const known = told.filter(({ exposure }) => exposure.authentication !== null || EXCESS[exposure.reach] === 0);
  return (known.length > 0 ? known : told).sort((a, b) => a.score - b.score)[0];
}

/**
 * Whether a number says little by itself: Windows of before Vista handed it out, and IANA gives it to somebody else
 * than the software that is known there.
 */
function isDoubtful(facts: ListingFacts, listener: MergedListener, { title }: KnownSoftware): boolean {
  const { transport, from } = listener;
  if (systemOfRow(listener) !== 'windows' || !isFormerEphemeralPort(from)) return false;
  const names = facts.registered(transport, from).map(keyOf);
  return names.length > 0 && !names.some((name) => keyOf(title).includes(name));
}

const MEANT_FOR: Readonly<Record<Reach, string>> = {
  'same-machine': 'this machine alone',
  peers: 'the machines that work with it',
  management: 'administrators',
  clients: 'the network that it serves',
  internet: 'anybody',
};

function demandText({ authentication, encryption }: KnownExposure): string {
  if (authentication === 'none') return 'asks for no logon';
  if (authentication === 'optional') return 'does not insist on a logon';
  if (authentication === null) return 'whether it asks for a logon is not known';
  return encryption === 'none' ? 'takes its logon in clear' : 'asks for a logon';
}

function openText({ reach, kind }: MergedListener): string {
  if (reach === 'world') return 'open to all addresses';
  if (reach === 'address') return 'open to a network';
  return listingKind(kind)?.fromOutside ? 'answers from outside' : 'if it answers other machines';
}

/** `Redis: open to all addresses, asks for no logon`. */
export const dangerWhy = ({ software, exposure }: Danger, listener: MergedListener): string =>
  `${software.title}: ${openText(listener)}, ${demandText(exposure)}`;

/** What is lost, whom it is meant for, and where that can be checked. */
export function dangerDetail({ exposure, byNumber, software }: Danger): string {
  const { open, reach, source } = exposure;
  const guess = byNumber ? `The number alone says that it is ${software.title}.` : '';
  const meant = `It is meant for ${MEANT_FOR[reach]}${source && ` (${source})`}.`;
  return [guess, open, meant].filter(Boolean).join(' ');
}
