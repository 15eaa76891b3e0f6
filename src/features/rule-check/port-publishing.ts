/** Ports that a machine passes on to its containers: destination NAT decides them, before the filter is asked. */
import type { FirewallSet } from '#features/rule-readers/index.ts';

/** Kinds of rule set that are a filter beside which the kernel may translate destinations. */
const BESIDE_NAT: ReadonlySet<string> = new Set(['iptables-save', 'nft', 'ufw', 'firewalld']);

/** The rules that translate destinations are of this chain in iptables. */
const IS_NAT = /\bnat PREROUTING$/i;

/** Whether packets are not filtered in a chain, but sent on from it. */
export const isTranslating = (chain: { id: string }): boolean => IS_NAT.test(chain.id);

export interface Publishing {
  /** Whether the paste may lack the rules that publish the ports of containers. */
  mayBeHidden: boolean;
  /** Whether the machine passes packets on by rules of its own, as one with containers does. */
  forwards: boolean;
}

/** Judges by the chains: a set that translates destinations itself hides nothing. */
export function publishingOf(kind: string, { chains }: Pick<FirewallSet, 'chains'>): Publishing {
  const translates = chains.some(
    (chain) => isTranslating(chain) || chain.rules.some(({ action }) => action.kind === 'redirect'),
  );
  return {
    mayBeHidden: BESIDE_NAT.has(kind) && !translates,
    forwards: chains.some(({ hook, rules }) => hook?.direction === 'forward' && rules.length > 0),
  };
}
