/** A set in every syntax. */
import { problemsOf } from './problems.ts';
import type { Output, RuleSet } from './rule-set.ts';
import { changeRequest } from './syntax/change-request.ts';
import { cisco } from './syntax/cisco.ts';
import { csv } from './syntax/csv.ts';
import { firewalldRich } from './syntax/firewalld-rich.ts';
import { firewalldService, firewalldServiceBack } from './syntax/firewalld-service.ts';
import { iptables } from './syntax/iptables.ts';
import { markdown } from './syntax/markdown.ts';
import { netsh } from './syntax/netsh.ts';
import { nftables } from './syntax/nftables.ts';
import { nmap } from './syntax/nmap.ts';
import { powershellGroups } from './syntax/powershell-groups.ts';
import { powershell } from './syntax/powershell.ts';
import type { Syntax } from './syntax/syntax.ts';
import { terraformAws } from './syntax/terraform-aws.ts';
import { terraformAzure } from './syntax/terraform-azure.ts';
import { testNetConnection } from './syntax/test-netconnection.ts';
import { ufw } from './syntax/ufw.ts';

/** In the order in which they are offered. */
export const SYNTAXES: readonly Syntax[] = [
  powershell,
  powershellGroups,
  netsh,
  nftables,
  iptables,
  ufw,
  firewalldRich,
  firewalldService,
  firewalldServiceBack,
  cisco,
  terraformAws,
  terraformAzure,
  nmap,
  testNetConnection,
  csv,
  markdown,
  changeRequest,
];

/** The set in every syntax that has something to say of it; none for an empty set, or for one with problems. */
export function outputsOf(set: RuleSet): Output[] {
  if (set.permits.length === 0 || problemsOf(set).length > 0) return [];
  return SYNTAXES.filter(({ has }) => has?.(set) ?? true).map(({ id, label, fileName, trap, write }) => ({
    id,
    label,
    fileName,
    trap: typeof trap === 'string' ? trap : trap(set),
    text: write(set),
  }));
}
