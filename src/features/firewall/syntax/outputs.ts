/** A set in every syntax. */
import { problemsOf } from '../model/problems.ts';
import type { Output, RuleSet } from '../model/rule-set.ts';
import { changeRequest } from './change-request.ts';
import { cisco } from './cisco.ts';
import { csv } from './csv.ts';
import { firewalldRich } from './firewalld-rich.ts';
import { firewalldService, firewalldServiceBack } from './firewalld-service.ts';
import { iptables } from './iptables.ts';
import { markdown } from './markdown.ts';
import { netsh } from './netsh.ts';
import { nftables } from './nftables.ts';
import { nmap } from './nmap.ts';
import { powershellGroups } from './powershell-groups.ts';
import { powershell } from './powershell.ts';
import type { Syntax } from './syntax.ts';
import { terraformAws } from './terraform-aws.ts';
import { terraformAzure } from './terraform-azure.ts';
import { testNetConnection } from './test-netconnection.ts';
import { ufw } from './ufw.ts';

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
