/** What a rule set lets in: every packet that opens a connection from outside, sent through its chains. */
import { type AddressSet, OUTSIDE } from '../model/addresses.ts';
import { intersection } from '../model/intervals.ts';
import { wholeRegion } from '../model/region.ts';
import type { FirewallChain, FirewallSet } from '../model/rule.ts';
import { isLoopback, namePlaces, namesIn, type RuleNames } from './names.ts';
import type { Doubt, JudgedRegion } from './judged-region.ts';
import {
  BudgetSpent,
  type ChainEnds,
  type ChainRun,
  type EndedFragment,
  entering,
  type Fragment,
  runChain,
} from './run-chain.ts';

export interface Judgement {
  regions: readonly JudgedRegion[];
  /** The interfaces and programs that regions name by their places. */
  names: RuleNames;
  /** The addresses that the rules speak of, but for loopback: of others nothing is known. */
  entered: AddressSet;
  /** Why nothing could be judged, as a sentence; null where it was. */
  failure: string | null;
}

/** Cuts of regions at most: seconds of work, and far more than the rules of one machine need. */
const MAX_STEPS = 400_000;

const isOpening = ({ may }: Doubt) => may !== 'close';
const isClosing = ({ may }: Doubt) => may !== 'open';

/** What reaches the end of a chain that packets enter by themselves has its policy. */
function withPolicy(ends: ChainEnds, { policy, policyLine, name }: FirewallChain): ChainEnds {
  const { accepted, refused, redirected, returned } = ends;
  const line = policyLine;
  if (policy === 'drop' || policy === 'reject')
    return { accepted, refused: [...refused, ...returned.map((one) => ({ ...one, line }))], redirected, returned: [] };
  const doubt: Doubt = {
    line: line ?? 0,
    reason: `the policy${name === '' ? '' : ` of ${name}`} is not in the paste`,
    may: 'either',
  };
  const doubts = policy === 'unknown' ? [doubt] : [];
  const atEnd = returned.map((one): EndedFragment => ({ ...one, doubts: [...one.doubts, ...doubts], line }));
  return { accepted: [...accepted, ...atEnd], refused, redirected, returned: [] };
}

/** All packets that a machine gets from outside, as far as the rules speak of them. */
function packetsFromOutside(names: RuleNames, addresses: AddressSet): Fragment {
  const { interfaces, programs } = names;
  const outside = namePlaces({ names: interfaces.filter(isLoopback), isNegated: true }, interfaces);
  const whole = wholeRegion(interfaces.length, programs.length);
  const region = {
    ...whole,
    interfaces: intersection(whole.interfaces, outside),
    sources: addresses,
    destinations: addresses,
  };
  return { region, doubts: [], carried: [], isLimited: false };
}

/** What a chain lets through, with those of its doubts that matter: what may let it through besides changes nothing. */
const passed = (end: EndedFragment): EndedFragment => ({
  ...end,
  doubts: [],
  carried: [...end.carried, ...end.doubts.filter(isClosing)],
});

/** What a chain refuses on a line, unless a doubtful rule before lets it through. */
const perhapsPassed = (end: EndedFragment): EndedFragment => ({
  ...end,
  doubts: [],
  carried: [...end.carried, ...end.doubts.filter(isOpening)],
  refusedOn: end.refusedOn === undefined ? end.line : end.refusedOn,
});

const asClosed = ({ region, line }: EndedFragment): JudgedRegion => ({
  region,
  outcome: 'closed',
  line,
  otherwise: 'closed',
  doubts: [],
  isLimited: false,
});

const asPassed = ({ region, line, carried, refusedOn, isLimited }: EndedFragment): JudgedRegion => ({
  region,
  outcome: carried.length > 0 ? 'not-judged' : 'open',
  line: refusedOn === undefined ? line : refusedOn,
  otherwise: refusedOn === undefined ? 'open' : 'closed',
  doubts: carried,
  isLimited,
});

/** Each packet goes through all chains that it enters, and is let in where all of them let it. */
function runHooks(run: ChainRun, start: Fragment, hooks: readonly FirewallChain[]): JudgedRegion[] {
  const ended: JudgedRegion[] = [];
  let passing: readonly EndedFragment[] = [{ ...start, line: null }];
  for (const chain of hooks) {
    const [inside, outside] = entering(passing, chain.covers);
    const { accepted, refused, redirected } = withPolicy(runChain(run, chain.id, inside, null), chain);
    ended.push(...redirected.map(passed).map(asPassed));
    ended.push(...refused.filter(({ doubts }) => !doubts.some(isOpening)).map(asClosed));
    const perhaps = refused.filter(({ doubts }) => doubts.some(isOpening));
    passing = [...outside, ...accepted.map(passed), ...perhaps.map(perhapsPassed)];
  }
  return [...ended, ...passing.map(asPassed)];
}

/** What the rules of a firewall do with whoever opens a connection to the machine from outside. */
export function judge({ chains, covers }: Pick<FirewallSet, 'chains' | 'covers'>): Judgement {
  const names: RuleNames = { interfaces: namesIn(chains, 'interfaces'), programs: namesIn(chains, 'programs') };
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const hooks = chains.filter(({ hook }) => hook?.direction === 'in');
  hooks.sort((a, b) => (a.hook?.priority ?? 0) - (b.hook?.priority ?? 0));
  const entered = intersection(covers, OUTSIDE);
  const run: ChainRun = { chains: byId, names, budget: { steps: MAX_STEPS } };
  try {
    const regions = runHooks(run, packetsFromOutside(names, entered), hooks);
    return { regions, names, entered, failure: null };
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { regions: [], names, entered, failure: 'These rules are too many to be judged here.' };
  }
}
