/** Terraform for Azure: a network security group for each end that listens; one rule takes a list of ports. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { type RuleEnds, endText, type RuleEnd } from '../model/ends.ts';
import { leftOut, partition } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { type TextLimit, truncate } from '../quote/one-line.ts';
import { joinBlocks, type Syntax } from './syntax.ts';
import { localName, localsOf, variable } from './terraform.ts';

/**
 * The longest description of a rule in characters (azurerm_network_security_group, security_rule), counted with the
 * signs that a string of Terraform needs: never shorter than what Azure gets.
 */
const MAX_DESCRIPTION: TextLimit = { max: 140, size: (text) => hclString(text).length - 2 };
/** The lowest priority, which is read first, and room for a rule in between. */
const FIRST_PRIORITY = 100;
const PRIORITY_STEP = 10;

const PROTOCOLS: Readonly<Record<string, string>> = { tcp: 'Tcp', udp: 'Udp', 50: 'Esp', 51: 'Ah' };
const keyOf = (target: NumberedTarget): string =>
  target.kind === 'ports' ? target.transport : target.kind === 'ip' ? String(target.protocol) : target.type;

function whyNot(target: NumberedTarget): string | undefined {
  if (target.kind === 'icmp')
    return 'Azure knows no types of ICMP: a rule for its protocol Icmp would open all of them.';
  return keyOf(target) in PROTOCOLS
    ? undefined
    : 'Azure knows TCP, UDP, ICMP, ESP and AH; for all else it has only "*", which would open every protocol.';
}

const prefix = (end: RuleEnd) => (end.address.kind === 'any' ? '"*"' : `local.${localName(end)}`);

/** The ports with the reason for each beside it; `*` where the protocol has none. */
function ports(permits: readonly Permit[], set: RuleSet): string[] {
  const items = permits.flatMap((permit) =>
    permit.target.kind === 'ports' ? [{ item: `${hclString(portsText(permit.target))},`, permit }] : [],
  );
  // Comments in one column, as `terraform fmt` has them.
  const width = Math.max(...items.map(({ item }) => item.length));
  const lines = items.map(({ item, permit }) => `      ${item.padEnd(width)} ${hclComment(noteOf(permit, set))}`);
  if (lines.length > 0) return ['    destination_port_ranges = [', ...lines, '    ]'];
  return [...permits.map((permit) => `    ${hclComment(noteOf(permit, set))}`), '    destination_port_range     = "*"'];
}

/** The first reason, and how many more there are: all of them stand beside their ports. */
function description(permits: readonly Permit[], set: RuleSet): string {
  const reasons = permits.flatMap((permit) => permit.reasons);
  return truncate(noteOf({ reasons }, set, MAX_DESCRIPTION), MAX_DESCRIPTION);
}

function rule(
  key: string,
  permits: readonly Permit[],
  { client, server }: RuleEnds,
  set: RuleSet,
  index: number,
): string[] {
  return [
    '  security_rule {',
    `    name                       = "portolan-from-${localName(client)}-${PROTOCOLS[key]?.toLowerCase()}"`,
    `    description                = ${hclString(description(permits, set))}`,
    `    priority                   = ${FIRST_PRIORITY + index * PRIORITY_STEP}`,
    '    direction                  = "Inbound"',
    '    access                     = "Allow"',
    `    protocol                   = "${PROTOCOLS[key]}"`,
    `    source_address_prefix      = ${prefix(client)}`,
    '    source_port_range          = "*"',
    `    destination_address_prefix = ${prefix(server)}`,
    ...ports(permits, set),
    '  }',
  ];
}

function group(directed: DirectedPermits<NumberedTarget>, set: RuleSet): string[] {
  const [can, cannot] = partition(directed.permits, whyNot);
  const byProtocol = Map.groupBy(can, ({ target }) => keyOf(target));
  const name = localName(directed.server);
  return [
    hclComment(`Bind this group to the subnet or the network card of ${endText(directed.server)}.`),
    `resource "azurerm_network_security_group" "portolan_${name}" {`,
    `  name                = "portolan-${name}"`,
    '  location            = var.location',
    '  resource_group_name = var.resource_group_name',
    ...[...byProtocol].flatMap(([key, permits], i) => ['', ...rule(key, permits, directed, set, i)]),
    ...leftOut(cannot, whyNot).map((line) => `  ${hclComment(line)}`),
    '}',
  ];
}

export const terraformAzure: Syntax = {
  id: 'terraform-azure',
  label: 'Terraform, Azure NSG',
  group: 'network',
  fileName: 'portolan-azure.tf',
  language: 'hcl',
  trap: 'The rule with the lowest priority number wins, and each number may stand once a direction: move these where your group already has them. Azure lets everything through inside a virtual network by itself (AllowVnetInBound).',
  maxNote: MAX_DESCRIPTION,
  whyNot,
  write: (set) =>
    joinBlocks(
      headOf(set, hclComment),
      variable('location'),
      variable('resource_group_name'),
      localsOf(set),
      ...numberedByDirection(set).map((directed) => group(directed, set)),
    ),
};
