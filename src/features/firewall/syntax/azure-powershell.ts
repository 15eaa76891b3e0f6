/** Azure PowerShell: rules for a network security group that is there already; one rule takes a list of ports. */
import type { Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { endText, formatEnd, type RuleEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { maxCharacters, truncate } from '../quote/one-line.ts';
import { powershellComment, powershellString } from '../quote/powershell.ts';
import { AZURE_CAN, azureProtocols, FIRST_PRIORITY, PRIORITY_STEP } from './azure.ts';
import { byServer, directedName, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

/** The longest description of a rule (Add-AzNetworkSecurityRuleConfig). */
const MAX_DESCRIPTION = maxCharacters(140);

const prefix = (end: RuleEnd): string =>
  formatEnd(end, { any: "'*'", ip: ({ text }) => powershellString(text), list: (texts) => texts.join(',') });

/** The group of the end that listens, read and written whole. */
const group = (server: RuleEnd): string =>
  `Get-AzNetworkSecurityGroup -Name '${server.word}-NSG' -ResourceGroupName 'RESOURCE-GROUP'`;

const notes = (permits: readonly Permit[], set: SetToWrite): string[] =>
  permits.map((permit) =>
    powershellComment(`${permit.target.kind === 'ports' ? `${portsText(permit.target)}: ` : ''}${noteOf(permit, set)}`),
  );

interface AzureRule {
  name: string;
  protocol: string;
  permits: readonly Permit[];
}

const rulesOf = (directed: DirectedRules, set: SetToWrite): AzureRule[] =>
  azureProtocols(directed.permits).map(({ protocol, permits }) => ({
    name: `${directedName(set, directed)}-${protocol.toLowerCase()}`,
    protocol,
    permits,
  }));

function add(
  { name, protocol, permits }: AzureRule,
  { client, server }: DirectedRules,
  set: SetToWrite,
  index: number,
): string {
  const reasons = permits.flatMap((permit) => permit.reasons);
  const ports = permits.flatMap(({ target }) => (target.kind === 'ports' ? [`'${portsText(target)}'`] : []));
  return [
    `Add-AzNetworkSecurityRuleConfig -Name '${name}'`,
    `-Description ${powershellString(truncate(noteOf({ reasons }, set, MAX_DESCRIPTION), MAX_DESCRIPTION))}`,
    `-Access Allow -Direction Inbound -Priority ${FIRST_PRIORITY + index * PRIORITY_STEP} -Protocol ${protocol}`,
    `-SourceAddressPrefix ${prefix(client)} -SourcePortRange '*'`,
    `-DestinationAddressPrefix ${prefix(server)} -DestinationPortRange ${ports.length > 0 ? ports.join(',') : "'*'"}`,
  ].join(' ');
}

/** The lines for one group: all that anybody may open there, so that no two rules have one priority. */
function block(all: readonly [DirectedRules, ...DirectedRules[]], set: SetToWrite): Block {
  const [{ server }] = all;
  const rules = all.flatMap((directed) => rulesOf(directed, set).map((rule) => ({ rule, directed })));
  return [
    ...all.flatMap((directed) => [
      powershellComment(`Into the group of ${endText(directed.server)}: what ${endText(directed.client)} may open.`),
      ...rulesOf(directed, set).flatMap(({ permits }) => notes(permits, set)),
    ]),
    [
      group(server),
      ...rules.map(({ rule, directed }, i) => add(rule, directed, set, i)),
      'Set-AzNetworkSecurityGroup',
    ].join(' | '),
  ];
}

export const azurePowershell: Syntax = {
  fileEnding: '-azure.ps1',
  language: 'powershell',
  trap: 'The rules go into a group that is there: put its name and its resource group in. The rule with the lowest priority number wins, and each number may stand once a direction: Azure refuses the lines where yours has them already. Azure lets everything through inside a virtual network by itself (AllowVnetInBound).',
  can: AZURE_CAN,
  comment: powershellComment,
  write: (set) => [
    ...byServer(withRules(set)).map((all) => block(all, set)),
    set.directed.flatMap(({ leftOut }) => leftOut.map(powershellComment)),
  ],
  undo: (set) =>
    byServer(withRules(set)).map((all) =>
      [
        group(all[0].server),
        ...all
          .flatMap((directed) => rulesOf(directed, set))
          .map(({ name }) => `Remove-AzNetworkSecurityRuleConfig -Name '${name}'`),
        'Set-AzNetworkSecurityGroup',
      ].join(' | '),
    ),
};
