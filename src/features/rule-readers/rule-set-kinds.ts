/** The kinds of rule set that are read: the one list of them. A new kind is a file in `kinds/` and a line here. */
import { iptablesSave } from './kinds/iptables/save.ts';
import { cisco } from './kinds/cisco/cisco.ts';
import { aws } from './kinds/cloud/aws.ts';
import { azure } from './kinds/cloud/azure.ts';
import { google } from './kinds/cloud/google.ts';
import { firewalld } from './kinds/firewalld/firewalld.ts';
import { nft } from './kinds/nft/nft.ts';
import { ufw } from './kinds/ufw.ts';
import { netsh } from './kinds/windows/netsh.ts';
import { powershellRules } from './kinds/windows/powershell.ts';
import type { RuleSetKind } from './rule-set-kind.ts';

/** In the order in which they are asked whether a line starts one: the first that says so reads on. */
export const RULE_SET_KINDS: readonly RuleSetKind[] = [
  iptablesSave,
  nft,
  ufw,
  firewalld,
  netsh,
  aws,
  azure,
  google,
  cisco,
  powershellRules,
];
