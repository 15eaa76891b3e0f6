/** The syntaxes in groups, as the page offers them. */
import { SYNTAXES } from '../syntax/outputs.ts';
import type { Output } from '../model/rule-set.ts';

/** Which ids begin like this stand under which heading; the rest comes last. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Windows', /^(?:powershell|netsh)/],
  ['Linux', /^(?:nftables|iptables|ufw|firewalld)/],
  ['Network and cloud', /^(?:cisco|terraform)/],
  ['To test the way', /^(?:nmap|test-)/],
  ['To write it down', /./],
];

export interface SyntaxGroup {
  group: string;
  outputs: readonly Pick<Output, 'id' | 'label'>[];
}

const groupOf = (id: string) => GROUPS.find(([, pattern]) => pattern.test(id))?.[0];

/** Every syntax once, in the order of the headings. Some have nothing to say of some sets. */
export const SYNTAX_GROUPS: readonly SyntaxGroup[] = GROUPS.map(([group]) => ({
  group,
  outputs: SYNTAXES.filter(({ id }) => groupOf(id) === group).map(({ id, label }) => ({ id, label })),
}));
