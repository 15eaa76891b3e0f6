/** Terraform for Azure: a network security group for each end that listens; one rule takes a list of ports. */
import type { Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { endText, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { hclComment, hclString } from '../quote/hcl.ts';
import { type TextLimit, truncate } from '../quote/one-line.ts';
import { AZURE_CAN, azureProtocols, FIRST_PRIORITY, PRIORITY_STEP } from './azure.ts';
import { byServer, numberedName, wholeServer } from './objects.ts';
import type { Syntax } from './syntax.ts';
import { endName, endValue, localsOf, removeFile, resourceName, variable, variableValue } from './terraform.ts';

/**
 * The longest description of a rule in characters (azurerm_network_security_group, security_rule), counted with the
 * signs that a string of Terraform needs: never shorter than what Azure gets.
 */
const MAX_DESCRIPTION: TextLimit = { max: 140, size: (text) => hclString(text).length - 2 };

/** `source_address_prefix`, or `…_prefixes` for a list. */
const prefix = (set: SetToWrite, end: RuleEnd, name: string): [name: string, value: string] => [
  `${name}_address_prefix${end.address.kind === 'list' ? 'es' : ''}`,
  end.address.kind === 'any' ? '"*"' : endValue(set, end),
];

/** The signs of a rule's arguments stand below each other, as `terraform fmt` has them. */
const WIDTH = 'destination_address_prefixes'.length;
const argument = (width: number, [name, value]: readonly [string, string]) => `    ${name.padEnd(width)} = ${value}`;

/** The ports with the reason for each beside it; `*` where the protocol has none. */
function ports(permits: readonly Permit[], set: SetToWrite, width: number): string[] {
  const items = permits.flatMap((permit) =>
    permit.target.kind === 'ports' ? [{ item: `${hclString(portsText(permit.target))},`, permit }] : [],
  );
  // Comments in one column, as `terraform fmt` has them.
  const column = Math.max(...items.map(({ item }) => item.length));
  const lines = items.map(({ item, permit }) => `      ${item.padEnd(column)} ${hclComment(noteOf(permit, set))}`);
  if (lines.length > 0) return ['    destination_port_ranges = [', ...lines, '    ]'];
  // A comment of its own would begin a new block to `terraform fmt`, which aligns each block by itself.
  return [
    argument(width, ['destination_port_range', '"*"']),
    ...permits.map((permit) => `    ${hclComment(noteOf(permit, set))}`),
  ];
}

/** The first reason, and how many more there are: all of them stand beside their ports. */
function description(permits: readonly Permit[], set: SetToWrite): string {
  const reasons = permits.flatMap((permit) => permit.reasons);
  return truncate(noteOf({ reasons }, set, MAX_DESCRIPTION), MAX_DESCRIPTION);
}

function rule(
  protocol: string,
  permits: readonly Permit[],
  directed: DirectedRules,
  set: SetToWrite,
  index: number,
): string[] {
  const [from, to] = [prefix(set, directed.client, 'source'), prefix(set, directed.server, 'destination')];
  const width = to[0].length === WIDTH ? WIDTH : 'destination_address_prefix'.length;
  const all: [string, string][] = [
    ['name', `"${numberedName(set, directed)}-from-${endName(directed.client)}-${protocol.toLowerCase()}"`],
    ['description', hclString(description(permits, set))],
    ['priority', String(FIRST_PRIORITY + index * PRIORITY_STEP)],
    ['direction', '"Inbound"'],
    ['access', '"Allow"'],
    ['protocol', `"${protocol}"`],
    from,
    ['source_port_range', '"*"'],
    to,
  ];
  return ['  security_rule {', ...all.map((one) => argument(width, one)), ...ports(permits, set, width), '  }'];
}

/** The end that listens, by the name of its group: its addresses stand in the rules. */
const groupName = ({ word }: RuleEnd): string => word.toLowerCase().replaceAll('_', '-');

function group(directed: readonly [DirectedRules, ...DirectedRules[]], set: SetToWrite): string[] {
  const [{ server }] = directed;
  const whole = wholeServer(set, server) ?? server;
  const rules = directed.flatMap((one) => azureProtocols(one.permits).map((each) => ({ ...each, directed: one })));
  return [
    hclComment(
      `Bind this group to the subnet or the network card of ${server.address.kind === 'any' ? 'the machines that listen' : endText(whole)}.`,
    ),
    `resource "azurerm_network_security_group" "${resourceName(set, groupName(server))}" {`,
    `  name                = "${set.name}-${groupName(server)}"`,
    `  location            = ${variableValue(set, 'location')}`,
    `  resource_group_name = ${variableValue(set, 'resource_group_name')}`,
    ...rules.flatMap(({ protocol, permits, directed: one }, i) => ['', ...rule(protocol, permits, one, set, i)]),
    ...directed.flatMap(({ leftOut }) => leftOut.map((line) => `  ${hclComment(line)}`)),
    '}',
  ];
}

const FILE_ENDING = '-azure.tf';

export const terraformAzure: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'hcl',
  trap: 'The rule with the lowest priority number wins, and each number may stand once a direction: move these where your group already has them. Azure lets everything through inside a virtual network by itself (AllowVnetInBound).',
  can: AZURE_CAN,
  comment: hclComment,
  write: (set) => [
    variable(set, 'location'),
    variable(set, 'resource_group_name'),
    localsOf(set),
    ...byServer(set.directed).map((directed) => group(directed, set)),
  ],
  undo: removeFile(FILE_ENDING),
};
