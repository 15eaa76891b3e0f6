/** The syntaxes, in the order in which they are offered. To add one: a file beside this, a line here, a test. */
import { changeRequest } from './change-request.ts';
import { cisco } from './cisco.ts';
import { csv } from './csv.ts';
import { firewalldRich } from './firewalld-rich.ts';
import { firewalldService, firewalldServiceReverse } from './firewalld-service.ts';
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

export const SYNTAXES: readonly Syntax[] = [
  powershell,
  powershellGroups,
  netsh,
  nftables,
  iptables,
  ufw,
  firewalldRich,
  firewalldService,
  firewalldServiceReverse,
  cisco,
  terraformAws,
  terraformAzure,
  nmap,
  testNetConnection,
  csv,
  markdown,
  changeRequest,
];
