/** Terraform for Azure: a network security group for each end that listens; one rule takes a list of ports. */
import { inNumbers } from '../model/dynamic.ts';
import { divided, headOf, leftOut, noteOf, within } from '../model/notes.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { cut } from '../quote/one-line.ts';
import { endText, sidesOf, type End, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { localName, localsOf, variable } from './terraform.ts';

/** The longest description of a rule. Characters (azurerm_network_security_group, security_rule). */
const DESCRIPTION = 140;
/** The lowest priority, which is read first, and room for a rule in between. */
const FIRST = 100;
const STEP = 10;

const WHY_NOT =
  'Azure knows TCP, UDP, ICMP, ESP and AH; for all else it has only "*", which would open every protocol.';
const PROTOCOLS: Readonly<Record<string, string>> = { tcp: 'Tcp', udp: 'Udp', 50: 'Esp', 51: 'Ah' };
const keyOf = ({ target }: Permit): string =>
  target.kind === 'ip' ? String(target.protocol) : target.kind === 'ports' ? target.transport : 'rpc';

const prefix = (end: End) => (end.address.kind === 'any' ? '"*"' : `local.${localName(end)}`);

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

/** How long a text is with the signs that a string of Terraform needs: never shorter than what Azure gets. */
const asWritten = (text: string) => hclString(text).length - 2;

/** The first reason, and how many more there are: all of them stand beside their ports. */
function description(permits: readonly Permit[], set: RuleSet): string {
  const reasons = permits.flatMap((permit) => permit.reasons);
  return cut(
    permits[0] ? noteOf({ ...permits[0], reasons }, set, within(DESCRIPTION, asWritten)) : '',
    DESCRIPTION,
    asWritten,
  );
}

function rule(
  key: string,
  permits: readonly Permit[],
  { client, server }: Side,
  set: RuleSet,
  index: number,
): string[] {
  return [
    '  security_rule {',
    `    name                       = "portolan-from-${localName(client)}-${PROTOCOLS[key]?.toLowerCase()}"`,
    `    description                = ${hclString(description(permits, set))}`,
    `    priority                   = ${FIRST + index * STEP}`,
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

function group(side: Side, set: RuleSet): string[] {
  const [can, cannot] = divided(side.permits, (permit) => keyOf(permit) in PROTOCOLS);
  const name = localName(side.server);
  return [
    hclComment(`Bind this group to the subnet or the network card of ${endText(side.server)}.`),
    `resource "azurerm_network_security_group" "portolan_${name}" {`,
    `  name                = "portolan-${name}"`,
    '  location            = var.location',
    '  resource_group_name = var.resource_group_name',
    ...[...Map.groupBy(can, keyOf)].flatMap(([key, permits], i) => ['', ...rule(key, permits, side, set, i)]),
    ...leftOut(cannot, WHY_NOT).map((line) => `  ${hclComment(line)}`),
    '}',
  ];
}

export const terraformAzure: Syntax = {
  id: 'terraform-azure',
  label: 'Terraform, Azure NSG',
  fileName: 'portolan-azure.tf',
  trap: 'The rule with the lowest priority number wins, and each number may stand once a direction: move these where your group already has them. Azure lets everything through inside a virtual network by itself (AllowVnetInBound).',
  write: (set) =>
    inBlocks(
      headOf(set, hclComment),
      variable('location'),
      variable('resource_group_name'),
      localsOf(set),
      ...sidesOf(set, inNumbers(set.permits, set.generation)).map((side) => group(side, set)),
    ),
};
