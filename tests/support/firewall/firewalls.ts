/** The syntaxes that let packets through, each with the reader that reads it back, and what it can say. */
import type { PermitTarget } from '#chart/permits/permit.ts';
import type { Transport } from '#content-model/vocab.ts';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import type { SyntaxId } from '#features/firewall/syntax/names.ts';
import { type Expressible, type ReadRule, tcpAndUdp } from './read-rules.ts';
import { readPf, readRouteros, readVyos } from './read-chains.ts';
import { readAsa, readFortios, readJunos, readPanos } from './read-policies.ts';
import { readProxmox } from './read-proxmox.ts';
import { expected } from './read-rules.ts';
import {
  readAnsibleFirewalld,
  readAnsibleUfw,
  readAnsibleWindows,
  readCloudformation,
  readKubernetes,
} from './read-yaml.ts';
import * as read from './readers.ts';

interface ReadBack {
  id: SyntaxId;
  reader: (text: string) => ReadRule[];
  expressible: Expressible;
  /** What the reader has to find, where an end is not what the address says. */
  wanted?: (set: RuleSet, expressible: Expressible) => Record<string, string>;
}

const NAMED_PROTOCOLS = new Set([47, 50, 51]);

const inTransports =
  (...transports: Transport[]) =>
  (target: PermitTarget): boolean =>
    target.kind === 'ports' || target.kind === 'dynamic' ? transports.includes(target.transport) : true;

/** Where the machine that listens is known by a group or a label: whom it protects is named after its word. */
function byGroup(set: RuleSet, expressible: Expressible): Record<string, string> {
  const all = (['forward', 'reverse'] as const).flatMap((direction) => {
    const permits = set.permits.filter((one) => one.direction === direction);
    const group = direction === 'forward' ? 'destination' : 'source';
    return Object.entries(expected({ ...set, permits }, expressible)).map(([key, ports]): [string, string] => [
      key.replace(/ > .*, /, ` > ${group}, `),
      ports,
    ]);
  });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const UFW_WORDS: Expressible = { can: tcpAndUdp((protocol) => NAMED_PROTOCOLS.has(protocol), false), lowest: 1 };

export const FIREWALLS: readonly ReadBack[] = [
  { id: 'powershell', reader: read.readPowershell, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'powershell-groups', reader: read.readPowershell, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'netsh', reader: read.readNetsh, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'nftables', reader: read.readNft, expressible: {} },
  { id: 'iptables', reader: read.readIptables, expressible: {} },
  {
    id: 'ufw',
    reader: read.readUfw,
    expressible: UFW_WORDS,
  },
  { id: 'firewalld-rich', reader: read.readRich, expressible: {} },
  { id: 'cisco-asa', reader: readAsa, expressible: { can: tcpAndUdp() } },
  { id: 'fortios', reader: readFortios, expressible: { can: inTransports('tcp', 'udp', 'sctp'), lowest: 1 } },
  {
    id: 'panos',
    reader: readPanos,
    expressible: {
      can: (target) =>
        target.kind === 'icmp'
          ? target.type === 'echo-request'
          : tcpAndUdp((protocol) => NAMED_PROTOCOLS.has(protocol))(target),
    },
  },
  { id: 'juniper-srx', reader: readJunos, expressible: { can: tcpAndUdp() } },
  { id: 'routeros', reader: readRouteros, expressible: { can: tcpAndUdp() } },
  { id: 'vyos', reader: readVyos, expressible: { can: () => true, lowest: 1 } },
  { id: 'pf', reader: readPf, expressible: { can: tcpAndUdp() } },
  { id: 'windows-gpo', reader: read.readGpo, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'ansible-windows', reader: readAnsibleWindows, expressible: { can: tcpAndUdp(), rpc: true } },
  { id: 'ansible-firewalld', reader: readAnsibleFirewalld, expressible: {} },
  { id: 'ansible-ufw', reader: readAnsibleUfw, expressible: UFW_WORDS },
  {
    id: 'kubernetes',
    reader: readKubernetes,
    expressible: {
      can: (target) => target.kind !== 'ip' && target.kind !== 'icmp' && inTransports('tcp', 'udp', 'sctp')(target),
      lowest: 1,
    },
    wanted: byGroup,
  },
  { id: 'cloudformation', reader: readCloudformation, expressible: { can: tcpAndUdp() }, wanted: byGroup },
  {
    id: 'azure-powershell',
    reader: read.readAzurePowershell,
    expressible: { can: tcpAndUdp((protocol) => protocol === 50 || protocol === 51, false) },
  },
  { id: 'proxmox', reader: readProxmox, expressible: {} },
];
