/** Sends a region of packets through a chain, rule by rule. */
import { type AddressSet } from '../model/addresses.ts';
import { type Region, within, without } from '../model/region.ts';
import type { FirewallChain, FirewallRule, RuleMatch } from '../model/rule.ts';
import { namePlaces, type RuleNames } from './names.ts';
import type { Doubt } from './judged-region.ts';

/** Packets on their way, with what is doubtful about where they are. */
export interface Fragment {
  region: Region;
  /** Of the chain that they are in. */
  doubts: readonly Doubt[];
  /** Of the chains that they have passed. */
  carried: readonly Doubt[];
  /** A chain that they have passed refuses them on this line, but for its doubts; undefined where none does. */
  refusedOn?: number | null;
  isLimited: boolean;
}

/** Packets whose way has ended here; `line` decided it. */
export interface EndedFragment extends Fragment {
  line: number | null;
}

/** Where the packets of a chain ended. */
export interface ChainEnds {
  accepted: EndedFragment[];
  refused: EndedFragment[];
  /** Sent elsewhere: the rules that follow see another packet. */
  redirected: EndedFragment[];
  /** Back to the chain that called this one. */
  returned: Fragment[];
}

/** What the chains of one rule set share. */
export interface ChainRun {
  chains: ReadonlyMap<string, FirewallChain>;
  names: RuleNames;
  /** Cut off when it is used up: a rule set may be made so that it never ends. */
  budget: { steps: number };
}

/** Chains call chains, and a broken set itself: iptables and nft refuse loops, a paste may have them. */
const MAX_DEPTH = 30;
/** More doubts than a person reads. */
const MAX_DOUBTS = 8;

export class BudgetSpent extends Error {}

function inPlaces({ interfaces, programs, ...rest }: RuleMatch, names: RuleNames): Partial<Region> {
  const match: Partial<Region> = rest;
  if (interfaces) match.interfaces = namePlaces(interfaces, names.interfaces);
  if (programs) match.programs = namePlaces(programs, names.programs);
  return match;
}

const withDoubt = (fragment: Fragment, doubt: Doubt): Fragment => ({
  ...fragment,
  doubts: fragment.doubts.length < MAX_DOUBTS ? [...fragment.doubts, doubt] : fragment.doubts,
});

const whyUnknown = ({ unknown, action }: FirewallRule) =>
  [...unknown, ...(action.kind === 'unknown' ? [action.text] : [])].join('; ');

/** What a rule with a doubtful match leaves behind of the packets that it may take: the same ones, with its doubt. */
function doubtful(run: ChainRun, rule: FirewallRule, hit: Fragment, depth: number): Fragment[] {
  const doubt = (may: Doubt['may']): Doubt => ({ line: rule.line, reason: whyUnknown(rule), may });
  const { action } = rule;
  if (action.kind === 'accept') return [withDoubt(hit, doubt('open'))];
  if (action.kind === 'drop' || action.kind === 'reject') return [withDoubt(hit, doubt('close'))];
  if (action.kind !== 'jump') return [withDoubt(hit, doubt('either'))];
  const inner = runChain(run, action.chain, [hit], rule, depth + 1);
  return [
    ...inner.accepted.map((end) => withDoubt(end, doubt('open'))),
    ...inner.refused.map((end) => withDoubt(end, doubt('close'))),
    ...inner.redirected.map((end) => withDoubt(end, doubt('either'))),
    ...inner.returned,
  ];
}

/** What becomes of the packets that a rule takes; answers those that go on to the next rule. */
function take(run: ChainRun, rule: FirewallRule, hit: Fragment, ends: ChainEnds, depth: number): Fragment[] {
  const { action, line } = rule;
  if (rule.unknown.length > 0 || action.kind === 'unknown') return doubtful(run, rule, hit, depth);
  const fragment = rule.isLimited ? { ...hit, isLimited: true } : hit;
  if (action.kind === 'accept') ends.accepted.push({ ...fragment, line });
  else if (action.kind === 'drop' || action.kind === 'reject') ends.refused.push({ ...fragment, line });
  else if (action.kind === 'return') ends.returned.push(fragment);
  else if (action.kind === 'redirect') {
    const reason = `passed on to ${action.to}, where other rules decide`;
    ends.redirected.push({ ...withDoubt(fragment, { line, reason, may: 'either' }), line });
  } else if (action.kind === 'jump' || action.kind === 'goto') {
    const inner = runChain(run, action.chain, [fragment], rule, depth + 1);
    ends.accepted.push(...inner.accepted);
    ends.refused.push(...inner.refused);
    ends.redirected.push(...inner.redirected);
    if (action.kind === 'jump') return inner.returned;
    ends.returned.push(...inner.returned);
  }
  return [];
}

/** Sends packets through a chain; `caller` is the rule that called it. A chain that the paste lacks is a doubt. */
export function runChain(
  run: ChainRun,
  id: string,
  fragments: readonly Fragment[],
  caller: FirewallRule | null,
  depth = 0,
): ChainEnds {
  const chain = run.chains.get(id);
  const ends: ChainEnds = { accepted: [], refused: [], redirected: [], returned: [] };
  if (!chain || depth > MAX_DEPTH) {
    const reason = chain ? 'chains that call one another without an end' : 'its chain is not in the paste';
    const doubt: Doubt = { line: caller?.line ?? 0, reason, may: 'either' };
    ends.returned.push(...fragments.map((fragment) => withDoubt(fragment, doubt)));
    return ends;
  }
  let pending: readonly Fragment[] = fragments;
  for (const rule of chain.rules) {
    if (pending.length === 0) break;
    const match = inPlaces(rule.match, run.names);
    pending = pending.flatMap((fragment) => {
      if (--run.budget.steps < 0) throw new BudgetSpent();
      const hit = within(fragment.region, match);
      if (!hit) return [fragment];
      const missed = without(fragment.region, match).map((region) => ({ ...fragment, region }));
      return [...missed, ...take(run, rule, { ...fragment, region: hit }, ends, depth)];
    });
  }
  ends.returned.push(...pending);
  return ends;
}

/** The packets that enter a chain, and those that don't. */
export function entering<T extends Fragment>(fragments: readonly T[], covers: AddressSet): [inside: T[], outside: T[]] {
  const match = { sources: covers };
  const inside = fragments.flatMap((one) => {
    const region = within(one.region, match);
    return region ? [{ ...one, region }] : [];
  });
  const outside = fragments.flatMap((one) => without(one.region, match).map((region) => ({ ...one, region })));
  return [inside, outside];
}
