/** firewalld: a service as XML. It has ports and a destination, and no source: that is for the zone to say. */
import type { NumberedTarget, PermitDirection } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { type DirectedPermits, numberedByDirection } from '../model/by-direction.ts';
import { endText, formatEnd, versionsOf } from '../model/ends.ts';
import { leftOut, partition } from '../model/left-out.ts';
import { headOf, noteOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { oneLine } from '../quote/one-line.ts';
import { xmlComment, xmlText } from '../quote/xml.ts';
import type { Syntax } from './syntax.ts';

const whyNot = (target: NumberedTarget): string | undefined =>
  target.kind === 'icmp'
    ? 'A service of firewalld knows no types of ICMP, and the protocol alone would open all of them: take a rich rule.'
    : undefined;

function element(target: NumberedTarget): string[] {
  if (target.kind === 'ip') return [`<protocol value="${target.protocol}"/>`];
  return target.kind === 'ports' ? [`<port protocol="${target.transport}" port="${portsText(target)}"/>`] : [];
}

function destination({ server }: DirectedPermits, set: RuleSet): string[] {
  const address = formatEnd(server, { any: '' });
  return address ? [`  <destination ipv${versionsOf(set)[0] ?? 4}="${address}"/>`] : [];
}

function service(directed: DirectedPermits<NumberedTarget>, set: RuleSet): string {
  const [from, to] = [endText(directed.client), endText(directed.server)];
  const [can, cannot] = partition(directed.permits, whyNot);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<service>',
    `  <short>${xmlText(`Portolan: ${from} to ${to}`)}</short>`,
    `  <description>${xmlText(headOf(set, oneLine).join(' '))}</description>`,
    `  ${xmlComment(`A service names no source: give it to a zone whose source is ${from}.`)}`,
    ...can.flatMap((permit) => [xmlComment(noteOf(permit, set)), ...element(permit.target)]).map((line) => `  ${line}`),
    ...leftOut(cannot, whyNot).map((line) => `  ${xmlComment(line)}`),
    ...destination(directed, set),
    '</service>',
  ].join('\n')}\n`;
}

const only = (direction: PermitDirection, set: RuleSet) =>
  numberedByDirection(set).filter((directed) => directed.direction === direction);

const syntaxFor = (direction: PermitDirection, named: Pick<Syntax, 'id' | 'label' | 'fileName'>): Syntax => ({
  ...named,
  group: 'linux',
  language: 'xml',
  trap: 'A service has no source: added to a zone, it is open to all whom the zone serves. Save it in /etc/firewalld/services/ on the machine that listens.',
  whyNot,
  appliesTo: (set) => only(direction, set).length > 0,
  write: (set) =>
    only(direction, set)
      .map((directed) => service(directed, set))
      .join('\n'),
});

export const firewalldService = syntaxFor('forward', {
  id: 'firewalld-service',
  label: 'firewalld service',
  fileName: 'portolan.xml',
});
/** A service has one destination: what the destination opens needs a second one, on the source. */
export const firewalldServiceReverse = syntaxFor('reverse', {
  id: 'firewalld-service-back',
  label: 'firewalld service, for the source',
  fileName: 'portolan-back.xml',
});
