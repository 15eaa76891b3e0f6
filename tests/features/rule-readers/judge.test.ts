/** The regions of a judgement against packets that are sent through the same rules one by one, by another way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '#features/rule-readers/judge/judge.ts';
import { ANY_ADDRESS } from '#features/rule-readers/model/addresses.ts';
import { difference, intersection, type Intervals, unionOf } from '#features/rule-readers/model/intervals.ts';
import type { FirewallChain, FirewallRule, RuleAction } from '#features/rule-readers/model/rule.ts';

const has = <N extends number | bigint>(set: Intervals<N> | undefined, n: N) =>
  set === undefined || set.some(([from, end]) => n >= from && n < end);

interface Packet {
  protocol: number;
  port: number;
  source: bigint;
  device: string;
}

type Fate = 'open' | 'closed' | 'back';

const takes = ({ match }: FirewallRule, { protocol, port, source, device }: Packet): boolean =>
  has(match.protocols, protocol) &&
  has(match.ports, port) &&
  has(match.sources, source) &&
  (match.interfaces === undefined || match.interfaces.names.includes(device) !== match.interfaces.isNegated);

/** All fates that a packet may have: a doubtful rule may take it or not. */
function fates(chains: ReadonlyMap<string, FirewallChain>, rules: readonly FirewallRule[], packet: Packet): Set<Fate> {
  const [rule, ...others] = rules;
  if (!rule) return new Set(['back']);
  const onwards = () => fates(chains, others, packet);
  if (!takes(rule, packet)) return onwards();
  const { action } = rule;
  const own = new Set<Fate>();
  if (action.kind === 'accept') own.add('open');
  else if (action.kind === 'drop' || action.kind === 'reject') own.add('closed');
  else if (action.kind === 'return') own.add('back');
  else if (action.kind === 'jump' || action.kind === 'goto')
    for (const fate of fates(chains, chains.get(action.chain)?.rules ?? [], packet))
      if (fate !== 'back' || action.kind === 'goto') own.add(fate);
      else for (const next of onwards()) own.add(next);
  return rule.unknown.length > 0 ? new Set([...own, ...onwards()]) : own;
}

const intervals = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(most), fc.nat(most)), { minLength: 1, maxLength: 3 })
    .map((pairs) => unionOf(pairs.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1])));

const actions = (callable: readonly string[]): fc.Arbitrary<RuleAction> =>
  fc.oneof(
    fc.constantFrom<RuleAction>({ kind: 'accept' }, { kind: 'drop' }, { kind: 'reject' }, { kind: 'return' }),
    ...callable.map((chain) =>
      fc.constantFrom<RuleAction>({ kind: 'jump', chain } as const, { kind: 'goto', chain } as const),
    ),
  );

const rulesCalling = (...callable: readonly string[]) =>
  fc.array(
    fc
      .record(
        {
          protocols: intervals(4),
          ports: intervals(9),
          sources: intervals(9).map((set) => set.map(([a, b]): [bigint, bigint] => [BigInt(a), BigInt(b)])),
          interfaces: fc.record({ names: fc.subarray(['eth0', 'tun0'], { minLength: 1 }), isNegated: fc.boolean() }),
        },
        { requiredKeys: [] },
      )
      .chain((match) =>
        fc.record({
          line: fc.nat(99),
          match: fc.constant(match),
          action: actions(callable),
          unknown: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(['?']) }),
        }),
      ),
    { maxLength: 6 },
  );

const chain = (
  id: string,
  rules: readonly FirewallRule[],
  policy: 'accept' | 'drop',
  priority?: number,
): FirewallChain => ({
  id,
  name: id,
  hook: priority === undefined ? null : { direction: 'in', priority },
  covers: ANY_ADDRESS,
  policy,
  policyLine: null,
  rules,
});

const policies = fc.constantFrom<'accept' | 'drop'>('accept', 'drop');
const chainSets = fc
  .tuple(rulesCalling('b', 'c'), rulesCalling('c'), rulesCalling(), rulesCalling('c'), policies, policies)
  .map(([a, b, c, second, first, other]) => [
    chain('a', a, first, 0),
    chain('b', b, 'accept'),
    chain('c', c, 'accept'),
    chain('second', second, other, 10),
  ]);

const packets = fc.record({
  protocol: fc.nat(5),
  port: fc.nat(10),
  source: fc.nat(10).map(BigInt),
  device: fc.constantFrom('eth0', 'tun0', 'wlan0'),
});

/** The outcome of all hooks for one packet, from the set of fates of each. */
function expected(chains: readonly FirewallChain[], packet: Packet): 'open' | 'closed' | 'not-judged' {
  const byId = new Map(chains.map((one) => [one.id, one]));
  const all = chains
    .filter(({ hook }) => hook)
    .map(({ rules, policy }) => {
      const own = fates(byId, rules, packet);
      return new Set([...own].map((fate) => (fate === 'back' ? (policy === 'accept' ? 'open' : 'closed') : fate)));
    });
  if (all.every((own) => own.size === 1 && own.has('open'))) return 'open';
  return all.some((own) => own.size === 1 && own.has('closed')) ? 'closed' : 'not-judged';
}

test('each packet lies in exactly one region, with the outcome that its own way through the rules has', () => {
  fc.assert(
    fc.property(chainSets, fc.array(packets, { minLength: 20, maxLength: 20 }), (chains, sent) => {
      const { regions, names, failure } = judge({ chains, covers: ANY_ADDRESS });
      assert.equal(failure, null);
      for (const packet of sent) {
        const { interfaces } = names;
        const place = interfaces.includes(packet.device) ? interfaces.indexOf(packet.device) : interfaces.length - 1;
        const found = regions.filter(
          ({ region }) =>
            has(region.protocols, packet.protocol) &&
            has(region.ports, packet.port) &&
            has(region.sources, packet.source) &&
            has(region.interfaces, place),
        );
        assert.equal(found.length, 1);
        const outcome = found[0]?.outcome;
        const right = expected(chains, packet);
        // What calls under a doubt come to may be told less exactly, and never more.
        if (outcome !== 'not-judged') assert.equal(outcome, right);
        if (right === 'not-judged') assert.equal(outcome, 'not-judged');
      }
    }),
    { numRuns: 500 },
  );
});

test('sets of numbers: what is in both, in one, in either', () => {
  fc.assert(
    fc.property(intervals(30), intervals(30), fc.nat(31), (a, b, n) => {
      assert.equal(has(intersection(a, b), n), has(a, n) && has(b, n));
      assert.equal(has(difference(a, b), n), has(a, n) && !has(b, n));
      assert.equal(has(unionOf([...a, ...b]), n), has(a, n) || has(b, n));
    }),
  );
});
