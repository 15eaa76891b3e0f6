/** The syntaxes that let packets through, each with the reader that reads it back, and what it can say. */
import type { PermitTarget } from '#chart/permits/permit.ts';
import type { Transport } from '#content-model/vocab.ts';
import type { SyntaxId } from '#features/firewall/syntax/syntax-names.ts';
import { type Expressible, type ReadRule, tcpAndUdp } from './read-rules.ts';
import { readPf, readRouteros, readVyos } from './read-chains.ts';
import { readAsa, readFortios, readJunos, readPanos } from './read-policies.ts';
import { readProxmox } from './read-proxmox.ts';
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
}

const NAMED_PROTOCOLS = new Set([47, 50, 51]);

const inTransports =
  (...transports: Transport[]) =>
  (target: PermitTarget): boolean =>
    target.kind === 'ports' || target.kind === 'dynamic' ? transports.includes(target.transport) : true;

const UFW_WORDS: Expressible = {
  can: tcpAndUdp((protocol) => NAMED_PROTOCOLS.has(protocol), false),
  lowest: 1,
  ranges: [],
};
const WINDOWS_WORDS: Expressible = { can: tcpAndUdp(), rpc: true, named: { keyword: ['client'] } };
/** Host names are objects at both ends. */
const NAMES: Expressible = { named: { name: ['client', 'server'] } };

export const FIREWALLS: readonly ReadBack[] = [
  { id: 'powershell', reader: read.readPowershell, expressible: WINDOWS_WORDS },
  { id: 'powershell-groups', reader: read.readPowershell, expressible: WINDOWS_WORDS },
  { id: 'netsh', reader: read.readNetsh, expressible: WINDOWS_WORDS },
  { id: 'nftables', reader: read.readNft, expressible: {} },
  { id: 'iptables', reader: read.readIptables, expressible: {} },
  {
    id: 'ufw',
    reader: read.readUfw,
    expressible: UFW_WORDS,
  },
  { id: 'firewalld-rich', reader: read.readRich, expressible: { ranges: [] } },
  { id: 'cisco-asa', reader: readAsa, expressible: { can: tcpAndUdp(), ...NAMES } },
  { id: 'fortios', reader: readFortios, expressible: { can: inTransports('tcp', 'udp', 'sctp'), lowest: 1, ...NAMES } },
  {
    id: 'panos',
    reader: readPanos,
    expressible: {
      ...NAMES,
      can: (target) =>
        target.kind === 'icmp'
          ? target.type === 'echo-request'
          : tcpAndUdp((protocol) => NAMED_PROTOCOLS.has(protocol))(target),
    },
  },
  { id: 'juniper-srx', reader: readJunos, expressible: { can: tcpAndUdp(), ranges: [4], ...NAMES } },
  { id: 'routeros', reader: readRouteros, expressible: { can: tcpAndUdp(), ranges: [4], ...NAMES } },
  { id: 'vyos', reader: readVyos, expressible: { can: () => true, lowest: 1, ...NAMES } },
  { id: 'pf', reader: readPf, expressible: { can: tcpAndUdp() } },
  { id: 'windows-gpo', reader: read.readGpo, expressible: WINDOWS_WORDS },
  { id: 'ansible-windows', reader: readAnsibleWindows, expressible: WINDOWS_WORDS },
  { id: 'ansible-firewalld', reader: readAnsibleFirewalld, expressible: { ranges: [] } },
  { id: 'ansible-ufw', reader: readAnsibleUfw, expressible: UFW_WORDS },
  {
    id: 'kubernetes',
    reader: readKubernetes,
    expressible: {
      can: (target) => target.kind !== 'ip' && target.kind !== 'icmp' && inTransports('tcp', 'udp', 'sctp')(target),
      lowest: 1,
      ranges: [],
      byGroup: 'server',
    },
  },
  {
    id: 'cloudformation',
    reader: readCloudformation,
    expressible: { can: tcpAndUdp(), ranges: [], named: { 'security-group': ['client', 'server'] }, byGroup: 'server' },
  },
  {
    id: 'azure-powershell',
    reader: read.readAzurePowershell,
    expressible: { can: tcpAndUdp((protocol) => protocol === 50 || protocol === 51, false), ranges: [] },
  },
  { id: 'proxmox', reader: readProxmox, expressible: {} },
];
