/** From a ruleset of nftables to chains that can be judged. */
import { ANY_ADDRESS, type AddressSet, IPV4, IPV6 } from '../../model/addresses.ts';
import type { NameLookup } from '../../model/part.ts';
import type { ChainHook, FirewallChain, FirewallRule, RuleAction } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import { applyCondition, applyFlags } from './conditions.ts';
import {
  type NftChain,
  nftName,
  type NftRule,
  type NftRuleset,
  type NftStatement,
  type NftTuple,
  type NftVerdict,
} from './ruleset.ts';

const COVERS: Readonly<Record<string, AddressSet>> = { ip: IPV4, ip6: IPV6, inet: ANY_ADDRESS, netdev: ANY_ADDRESS };

/** The hooks in the order in which a packet to the machine meets them; each has its own priorities. */
const HOOKS: Readonly<Record<string, ChainHook>> = {
  ingress: { direction: 'in', priority: -20_000 },
  prerouting: { direction: 'in', priority: -10_000 },
  input: { direction: 'in', priority: 0 },
  forward: { direction: 'forward', priority: 0 },
  output: { direction: 'out', priority: 0 },
  postrouting: { direction: 'out', priority: 10_000 },
};

/** Conditions and verdicts of a statement that has become a rule of its own. */
type Alternative = readonly [conditions: readonly ((draft: RuleDraft) => void)[], verdict: NftVerdict];

class ChainWriter {
  readonly #ruleset: NftRuleset;
  readonly #chain: NftChain;
  readonly #names: NameLookup;

  constructor(ruleset: NftRuleset, chain: NftChain, names: NameLookup) {
    this.#ruleset = ruleset;
    this.#chain = chain;
    this.#names = names;
  }

  #id(name: string): string {
    return nftName(this.#chain.family, this.#chain.table, name);
  }

  /** One key after the other, each with its value. */
  #tuple(keys: readonly string[], tuple: NftTuple, text: string): (draft: RuleDraft) => void {
    return (draft) => {
      if (tuple.length !== keys.length) draft.unknown.push(text);
      else
        for (const [i, key] of keys.entries())
          if (tuple[i] !== '*') applyCondition(draft, { key, op: '==', values: [tuple[i] ?? ''], text }, this.#names);
    };
  }

  /** What a match asks for; several where a concatenation has several values. */
  #match({ keys, op, values, text }: Extract<NftStatement, { kind: 'match' }>): ((draft: RuleDraft) => void)[] {
    const [key = ''] = keys;
    if (key === 'tcp flags' && 'list' in values) {
      const [mask = [], set = []] = values.list;
      return [(draft) => applyFlags(draft, op, mask, set, text)];
    }
    const list = 'list' in values ? values.list : this.#ruleset.sets.get(this.#id(values.set));
    if (!list) return [(draft) => draft.unknown.push(`${text}, a set that is not in the paste`)];
    if (keys.length === 1) {
      const flat = list.map(([value = '']) => value);
      return [(draft) => applyCondition(draft, { key, op, values: flat, text: text.slice(0, 200) }, this.#names)];
    }
    if (op !== '==') return [(draft) => draft.unknown.push(text.slice(0, 200))];
    return list.map((tuple) => this.#tuple(keys, tuple, text.slice(0, 200)));
  }

  #action(verdict: NftVerdict): RuleAction | null {
    if (verdict.verdict === 'continue') return null;
    if (verdict.verdict === 'jump' || verdict.verdict === 'goto')
      return { kind: verdict.verdict, chain: this.#id(verdict.chain) };
    if (verdict.verdict === 'redirect') return { kind: 'redirect', to: verdict.to };
    return verdict.verdict === 'other' ? { kind: 'unknown', text: verdict.text } : { kind: verdict.verdict };
  }

  #verdicts({ keys, map, text }: Extract<NftStatement, { kind: 'vmap' }>): Alternative[] {
    const entries = typeof map === 'string' ? this.#ruleset.maps.get(this.#id(map)) : map;
    if (!entries) {
      const why = `${text} vmap @${String(map)}, a map that is not in the paste`;
      return [[[(draft) => draft.unknown.push(why)], { verdict: 'other', text: 'any verdict' }]];
    }
    return entries.map(([tuple, verdict]) => [[this.#tuple(keys, tuple, text)], verdict]);
  }

  /** The rules that one line comes to: one for each verdict, and for each value of a concatenation. */
  rules({ line, statements }: NftRule): FirewallRule[] {
    let alternatives: ((draft: RuleDraft) => void)[][] = [[]];
    const rules: FirewallRule[] = [];
    const add = (conditions: readonly ((draft: RuleDraft) => void)[], verdict: NftVerdict) => {
      const draft = new RuleDraft();
      for (const apply of conditions) apply(draft);
      const action = this.#action(verdict);
      const rule = action && draft.rule(line, action);
      if (rule) rules.push(rule);
    };
    for (const statement of statements) {
      if (statement.kind === 'match') {
        const choices = this.#match(statement);
        alternatives = alternatives.flatMap((before) => choices.map((choice) => [...before, choice]));
      } else if (statement.kind === 'limit')
        alternatives.forEach((before) =>
          before.push((draft) => (statement.isOver ? draft.ask(false, '') : (draft.isLimited = true))),
        );
      else if (statement.kind === 'unknown')
        alternatives.forEach((before) => before.push((draft) => draft.unknown.push(statement.text)));
      else if (statement.kind === 'vmap')
        for (const [conditions, verdict] of this.#verdicts(statement))
          for (const before of alternatives) add([...before, ...conditions], verdict);
      else if (statement.kind === 'verdict') for (const before of alternatives) add(before, statement.verdict);
    }
    const ends = statements.some(({ kind }) => kind === 'verdict' || kind === 'vmap');
    // A statement that isn't understood may be the verdict.
    if (!ends && statements.some(({ kind }) => kind === 'unknown'))
      for (const before of alternatives) add(before, { verdict: 'other', text: 'what it does' });
    return rules;
  }

  chain(): FirewallChain {
    const { family, table, name, hook, priority, policy, policyLine, rules } = this.#chain;
    const at = hook === null ? undefined : HOOKS[hook];
    const covers = COVERS[family];
    return {
      id: this.#id(name),
      name: `${table} ${name}`,
      // The tables of bridges and ARP see other packets.
      hook: at && covers ? { direction: at.direction, priority: at.priority + priority } : null,
      covers: covers ?? [],
      policy,
      policyLine,
      rules: rules.flatMap((rule) => this.rules(rule)),
    };
  }
}

/** All chains of a ruleset. */
export const nftChains = (ruleset: NftRuleset, names: NameLookup): FirewallChain[] =>
  ruleset.chains.map((chain) => new ChainWriter(ruleset, chain, names).chain());
