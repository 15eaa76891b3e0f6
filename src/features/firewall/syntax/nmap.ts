/** nmap: lines that test the same set from outside. */
import { icmpAnswer } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';
import type { NumberedTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type Capabilities, NO_LIMITS } from '../model/capabilities.ts';
import { endText, itemsOf } from '../model/ends.ts';
import type { DirectedRules } from '../model/to-write.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import type { Syntax } from './syntax.ts';
import { fillInHint, testTarget } from './hosts-to-test.ts';

/** The scan for each transport, and its letter before a list of ports (nmap(1), -p): connecting needs no root for TCP. */
const SCANS: Readonly<Partial<Record<Transport, { option: string; letter: string }>>> = {
  tcp: { option: '-sT', letter: 'T' },
  udp: { option: '-sU', letter: 'U' },
  sctp: { option: '-sY', letter: 'S' },
};

const CAN: Capabilities = {
  ...NO_LIMITS,
  transports: ['tcp', 'udp', 'sctp'],
  lists: 'all',
  ranges: [],
  unaddressed: ['client'],
  because: { ports: 'nmap has no scan for it.' },
  whyNot: (target) =>
    target.kind === 'icmp' && icmpAnswer(target.type) === undefined
      ? 'Nothing answers it, so there is nothing to test.'
      : undefined,
};

/** The options of a scan over the ports of a list: `-sT -sU -p T:88,445,U:53`. Empty where there are none. */
function portScan(targets: readonly NumberedTarget[]): string[] {
  const ports = targets.filter((target) => target.kind === 'ports');
  const groups = [...Map.groupBy(ports, ({ transport }) => transport)].flatMap(([transport, some]) => {
    const scan = SCANS[transport];
    return scan ? [{ ...scan, list: some.map((target) => portsText(target)).join(',') }] : [];
  });
  if (groups.length === 0) return [];
  return [`${groups.map(({ option }) => option).join(' ')} -p ${groups.map((g) => `${g.letter}:${g.list}`).join(',')}`];
}

/** IP protocols take a scan of their own. */
function protocolScan(targets: readonly NumberedTarget[]): string[] {
  const numbers = targets.flatMap((target) => (target.kind === 'ip' ? [target.protocol] : []));
  return numbers.length > 0 ? [`-sO -p ${numbers.join(',')}`] : [];
}

/**
 * The echo request is nmap's own ping, without a scan. On the same Ethernet nmap would ask by ARP instead, which says
 * nothing of the firewall (nmap(1), -PE and --disable-arp-ping).
 */
const pingScan = (targets: readonly NumberedTarget[]): string[] =>
  targets.some(({ kind }) => kind === 'icmp') ? ['-sn -PE --disable-arp-ping'] : [];

function lines({ client, server, permits, leftOut }: DirectedRules): string[] {
  const targets = permits.map(({ target }) => target);
  const ports = targets.reduce((sum, one) => sum + (one.kind === 'ports' ? one.to - one.from + 1 : 1), 0);
  const host = testTarget(server, true, ports);
  const version = itemsOf(server).some((item) => item.kind === 'ip' && item.version === 6) ? '-6 ' : '';
  return [
    shellComment(`On ${endText(client)}: tests what ${endText(server)} lets in.`),
    ...fillInHint(server, host).map(shellComment),
    ...[...portScan(targets), ...protocolScan(targets)].map((scan) => `nmap ${version}-Pn --reason ${scan} ${host}`),
    ...pingScan(targets).map((scan) => `nmap ${version}--reason ${scan} ${host}`),
    ...leftOut.map(shellComment),
  ];
}

export const nmap: Syntax = {
  fileEnding: '-nmap.sh',
  language: 'shell',
  trap: 'UDP that does not answer is “open|filtered”: it may be either. All but TCP needs root. Closed is good news for the firewall: the packet came through and nothing listens.',
  can: CAN,
  comment: shellComment,
  quotedLink: shellString,
  write: ({ directed }) => directed.map(lines),
};
