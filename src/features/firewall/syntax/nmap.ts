/** nmap: lines that test the same set from outside. */
import { inNumbers } from '../model/dynamic.ts';
import { divided, headOf, leftOut } from '../model/notes.ts';
import { shellComment, shellString } from '../quote/shell.ts';
import { endText, sidesOf, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet } from '../model/rule-set.ts';
import { inBlocks, type Syntax } from './syntax.ts';
import { fillIn, testTarget } from './testing.ts';

/** The scan for each transport, and its letter before a list of ports (nmap(1), -p): connecting needs no root for TCP. */
const SCANS: Readonly<Record<string, { option: string; letter: string }>> = {
  tcp: { option: '-sT', letter: 'T' },
  udp: { option: '-sU', letter: 'U' },
  sctp: { option: '-sY', letter: 'S' },
};

const WHY_NOT = 'nmap has no scan for it.';
const canTest = ({ target }: Permit) => target.kind === 'ip' || (target.kind === 'ports' && target.transport in SCANS);

/** The options of a scan over the ports of a list: `-sT -sU -p T:88,445,U:53`. Empty where there are none. */
export function scanOf(permits: readonly Permit[]): string[] {
  const ports = permits.flatMap(({ target }) => (target.kind === 'ports' ? [target] : []));
  const groups = [...Map.groupBy(ports, ({ transport }) => transport)].flatMap(([transport, targets]) => {
    const scan = SCANS[transport];
    return scan ? [{ ...scan, list: targets.map((target) => portsText(target)).join(',') }] : [];
  });
  if (groups.length === 0) return [];
  return [`${groups.map(({ option }) => option).join(' ')} -p ${groups.map((g) => `${g.letter}:${g.list}`).join(',')}`];
}

/** IP protocols take a scan of their own. */
function protocolScan(permits: readonly Permit[]): string[] {
  const numbers = permits.flatMap(({ target }) => (target.kind === 'ip' ? [target.protocol] : []));
  return numbers.length > 0 ? [`-sO -p ${numbers.join(',')}`] : [];
}

function sideLines({ client, server, permits }: Side): string[] {
  const [can, cannot] = divided(permits, canTest);
  const target = testTarget(server, true);
  const version = server.address.kind === 'ip' && server.address.version === 6 ? '-6 ' : '';
  return [
    shellComment(`On ${endText(client)}: tests what ${endText(server)} lets in.`),
    ...fillIn(server, target).map(shellComment),
    ...[...scanOf(can), ...protocolScan(can)].map((scan) => `nmap ${version}-Pn --reason ${scan} ${target}`),
    ...leftOut(cannot, WHY_NOT).map(shellComment),
  ];
}

export const nmap: Syntax = {
  id: 'nmap',
  label: 'nmap',
  fileName: 'portolan-nmap.sh',
  trap: 'UDP that does not answer is “open|filtered”: it may be either. All but TCP needs root. Closed is good news for the firewall: the packet came through and nothing listens.',
  write: (set: RuleSet) =>
    inBlocks(
      headOf(set, shellComment, shellString),
      ...sidesOf(set, inNumbers(set.permits, set.generation)).map(sideLines),
    ),
};
