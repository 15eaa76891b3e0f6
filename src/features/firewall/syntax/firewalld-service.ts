/** firewalld: a service as XML. It has ports and a destination, and no source: that is for the zone to say. */
import type { NumberedTarget, PermitDirection } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { EVERY_TRANSPORT, SENDS_FREELY, type Capabilities } from '../model/capabilities.ts';
import { endText, formatEnd } from '../model/ends.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { oneLine } from '../quote/one-line.ts';
import { xmlComment, xmlText } from '../quote/xml.ts';
import { REST_OF_ZONE } from './firewalld-rich.ts';
import { SYNTAX_NAMES } from './syntax-names.ts';
import type { Syntax } from './syntax.ts';

const can = (direction: PermitDirection): Capabilities => ({
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: false,
  direction,
  nameLength: 100,
  unaddressed: ['client'],
  because: {
    deny: REST_OF_ZONE,
    egress: SENDS_FREELY,
    icmp: 'A service of firewalld knows no types of ICMP, and the protocol alone would open all of them: take a rich rule.',
  },
});

function element(target: NumberedTarget): string[] {
  if (target.kind === 'ip') return [`<protocol value="${target.protocol}"/>`];
  return target.kind === 'ports' ? [`<port protocol="${target.transport}" port="${portsText(target)}"/>`] : [];
}

/** A service has one destination for each version of IP. */
function destinations(written: readonly DirectedRules[]): string[] {
  return written.flatMap(({ server, versions }) => {
    const address = formatEnd(server, { any: '' });
    return address ? [`  <destination ipv${versions[0] ?? 4}="${address}"/>`] : [];
  });
}

/** What one service can hold: the first two ends, with one address of each version of IP that listens. */
function held(directed: readonly DirectedRules[]): { written: DirectedRules[]; others: DirectedRules[] } {
  const [first] = directed;
  const isSame = ({ client, server }: DirectedRules) =>
    client.word === first?.client.word && server.word === first.server.word;
  const versions = new Set<number | undefined>();
  const written = directed.filter((one) => {
    const isNew = isSame(one) && one.permits.length > 0 && !versions.has(one.versions[0]);
    if (isNew) versions.add(one.versions[0]);
    return isNew;
  });
  return { written, others: directed.filter((one) => !written.includes(one) && one.permits.length > 0) };
}

const leftOut = ({ client, server }: DirectedRules): string =>
  `NOT WRITTEN: what ${endText(client)} may open on ${endText(server)}. A service of firewalld has no sources and one destination for each version of IP: take rich rules, or make a set for each.`;

const TRAP =
  'A service has no source: added to a zone, it is open to all whom the zone serves. Save it in /etc/firewalld/services/ on the machine that listens.';

function service(set: SetToWrite, fileName: string): string[] {
  const [first] = set.directed;
  if (!first) return [];
  const { written, others } = held(set.directed);
  const [from, to] = [
    endText(first.client),
    written.map(({ server }) => endText(server)).join(', ') || endText(first.server),
  ];
  const sentences = [...set.directed.flatMap((directed) => directed.leftOut), ...others.map(leftOut)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<service>',
    `  <short>${xmlText(`${set.name}: ${from} to ${to}`)}</short>`,
    `  <description>${xmlText(headOf(set, oneLine).join(' '))}</description>`,
    `  ${xmlComment(TRAP)}`,
    `  ${xmlComment(`A service names no source: give it to a zone whose source is ${from}.`)}`,
    ...(written[0]?.permits ?? [])
      .flatMap((permit) => [xmlComment(noteOf(permit, set)), ...element(permit.target)])
      .map((line) => `  ${line}`),
    ...sentences.map((line) => `  ${xmlComment(line)}`),
    ...destinations(written),
    `  ${xmlComment(`To take it out again: remove the service ${fileName} from its zone, delete this file, and reload firewalld.`)}`,
    '</service>',
  ];
}

const syntaxFor = (direction: PermitDirection, suffix: string): Syntax => ({
  fileEnding: `${suffix}.xml`,
  language: 'xml',
  trap: TRAP,
  can: can(direction),
  write: (set) => [service(set, set.name + suffix)],
  undo: ({ name }) => [
    `firewall-cmd --permanent --zone=ZONE --remove-service=${name}${suffix}`,
    `firewall-cmd --permanent --delete-service=${name}${suffix}`,
    'firewall-cmd --reload',
  ],
});

export const firewalldService = syntaxFor(SYNTAX_NAMES['firewalld-service'].direction, '');
/** A service has one destination: what the destination opens needs a second one, on the source. */
export const firewalldServiceReverse = syntaxFor(SYNTAX_NAMES['firewalld-service-back'].direction, '-back');
