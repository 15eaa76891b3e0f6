/** firewalld: a service as XML. It has ports and a destination, and no source: that is for the zone to say. */
import { inNumbers } from '../model/dynamic.ts';
import { headOf, noteOf } from '../model/notes.ts';
import { oneLine } from '../quote/one-line.ts';
import { xmlComment, xmlText } from '../quote/xml.ts';
import { endText, sidesOf, spelled, versionsOf, type Side } from '../model/sides.ts';
import { portsText } from '../model/target.ts';
import type { Permit, RuleSet, Way } from '../model/rule-set.ts';
import type { Syntax } from './syntax.ts';

function element({ target }: Permit): string {
  if (target.kind === 'rpc' || target.kind === 'dynamic') throw new Error('Dynamic ports have to be numbers here.');
  return target.kind === 'ip'
    ? `<protocol value="${target.protocol}"/>`
    : `<port protocol="${target.transport}" port="${portsText(target)}"/>`;
}

function destination({ server }: Side, set: RuleSet): string[] {
  const address = spelled(server, { any: '' });
  return address ? [`  <destination ipv${versionsOf(set)[0] ?? 4}="${address}"/>`] : [];
}

function service(side: Side, set: RuleSet): string {
  const [from, to] = [endText(side.client), endText(side.server)];
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<service>',
    `  <short>${xmlText(`Portolan: ${from} to ${to}`)}</short>`,
    `  <description>${xmlText(headOf(set, oneLine).join(' '))}</description>`,
    `  ${xmlComment(`A service names no source: give it to a zone whose source is ${from}.`)}`,
    ...side.permits.flatMap((permit) => [`  ${xmlComment(noteOf(permit, set))}`, `  ${element(permit)}`]),
    ...destination(side, set),
    '</service>',
  ].join('\n')}\n`;
}

const sideOf = (set: RuleSet, way: Way) =>
  sidesOf(set, inNumbers(set.permits, set.generation)).filter((side) => side.way === way);

const syntaxFor = (way: Way, id: string, label: string): Syntax => ({
  id,
  label,
  fileName: `${id}.xml`.replace('firewalld-service', 'portolan'),
  trap: 'A service has no source: added to a zone, it is open to all whom the zone serves. Save it in /etc/firewalld/services/ on the machine that listens.',
  has: (set) => sideOf(set, way).length > 0,
  write: (set) =>
    sideOf(set, way)
      .map((side) => service(side, set))
      .join('\n'),
});

export const firewalldService = syntaxFor('there', 'firewalld-service', 'firewalld service');
/** A service has one destination: what the destination opens needs a second one, on the source. */
export const firewalldServiceBack = syntaxFor('back', 'firewalld-service-back', 'firewalld service, for the source');
