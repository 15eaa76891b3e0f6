/** The chains of iptables: which of them packets enter by themselves, and when. */
import { versionAddresses } from '../../model/addresses.ts';
import type { ChainHook, FirewallChain, FirewallRule } from '../../model/rule.ts';

/** What a packet to the machine passes, in this order: netfilter's own priorities (netfilter_ipv4.h). */
const PRIORITIES: Readonly<Record<string, number>> = { raw: -300, mangle: -150, nat: -100, filter: 0, security: 50 };

const HOOKS: Readonly<Record<string, ChainHook['direction']>> = {
  PREROUTING: 'in',
  INPUT: 'in',
  FORWARD: 'forward',
  OUTPUT: 'out',
  POSTROUTING: 'out',
};

/** Chains before routing come before those of INPUT, whatever their table. */
const BEFORE_ROUTING = -1_000;

function hookOf(table: string, chain: string): ChainHook | null {
  const direction = HOOKS[chain];
  if (direction === undefined) return null;
  const priority = (PRIORITIES[table] ?? 0) + (chain === 'PREROUTING' ? BEFORE_ROUTING : 0);
  return { direction, priority };
}

/** The chains of one set, while its lines are read. */
export class ChainBook {
  readonly #chains = new Map<string, FirewallChain & { rules: FirewallRule[] }>();
  readonly #version: 4 | 6;

  constructor(version: 4 | 6) {
    this.#version = version;
  }

  id(table: string, chain: string): string {
    return `ip${this.#version} ${table} ${chain}`;
  }

  /** The chain of that name, made where it isn't there yet. */
  chain(table: string, name: string): FirewallChain & { rules: FirewallRule[] } {
    const id = this.id(table, name);
    const known = this.#chains.get(id);
    if (known) return known;
    const hook = hookOf(table, name);
    const made = {
      id,
      name: table === 'filter' ? name : `${table} ${name}`,
      hook,
      covers: versionAddresses(this.#version),
      policy: 'unknown' as const,
      policyLine: null,
      rules: [],
    };
    this.#chains.set(id, made);
    return made;
  }

  setPolicy(table: string, name: string, policy: string, line: number): boolean {
    const chain = this.chain(table, name);
    const known = { ACCEPT: 'accept', DROP: 'drop', REJECT: 'reject' } as const;
    const read = Object.entries(known).find(([word]) => word === policy)?.[1];
    if (read === undefined) return policy === '-';
    Object.assign(chain, { policy: read, policyLine: line });
    return true;
  }

  all(): readonly FirewallChain[] {
    return [...this.#chains.values()];
  }
}
