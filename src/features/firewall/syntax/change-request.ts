/** A change request in plain text: what is asked for, why, how to test it and how to go back. */
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import { count } from '#lib/text.ts';
import { DYNAMIC_PORTS } from '../model/dynamic.ts';
import { destinationOf, endText, sourceOf } from '../model/ends.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { maxCharacters, oneLine, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { rowsOf, type RuleRow } from './rule-rows.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

const MAX_COMMENT = maxCharacters(2000);

function item({ from, to, protocol, number, permit }: RuleRow, index: number, site: string): string[] {
  return [
    `${index + 1}. ${protocol} ${number}, from ${from} to ${to}`,
    ...permit.reasons.flatMap(({ text, path, when }) => [
      `   Reason: ${oneLine(text)}`,
      ...(when ? [`   When: ${oneLine(when)}`] : []),
      `   ${safeUrl(`${site}${path}`)}`,
    ]),
  ];
}

/** What is still open in the request. */
const missing = (set: RuleSet): string[] =>
  [sourceOf(set), destinationOf(set)]
    .filter(({ address }) => address.kind === 'placeholder')
    .map(({ word }) => `${word} is not filled in yet.`);

/** Why somebody asks for thousands of ports, which is what an approver will want to know. */
function dynamicPorts({ permits, generation }: RuleSet): string[] {
  const [rpc, other] = [
    permits.some(({ target }) => target.kind === 'rpc'),
    permits.some(({ target }) => target.kind === 'dynamic'),
  ];
  if (!rpc && !other) return [];
  return [
    [
      `${DYNAMIC_PORTS[generation].join('-')} is the dynamic range of Windows: the program takes any port of it.`,
      ...(rpc
        ? [`For RPC, port ${ENDPOINT_MAPPER} tells which: a firewall that follows RPC needs no range for it.`]
        : []),
    ].join(' '),
  ];
}

function write(set: RuleSet): string {
  const rows = rowsOf(set);
  const comment = truncate(oneLine(set.comment), MAX_COMMENT);
  return joinBlocks(
    [
      'Request for a change of firewall rules',
      `Source: ${endText(sourceOf(set))}`,
      `Destination: ${endText(destinationOf(set))}`,
      ...missing(set),
    ],
    comment ? [`Comment: ${comment}`] : [],
    [`Please let through, and nothing else for this request (${count(rows.length, 'rule')}):`],
    ...rows.map((row, index) => item(row, index, set.site)),
    [
      ...dynamicPorts(set),
      'Answers to connections that are open have to come through as well.',
      'To test it: the lines for nmap and Test-NetConnection are behind the link.',
      'To undo it: take the same rules out again.',
    ],
    [`The same set again: ${safeUrl(set.link)}`, oneLine(`Portolan, edition ${set.edition}, ${set.day}`)],
  );
}

export const changeRequest: Syntax = {
  id: 'change-request',
  label: 'Change request',
  group: 'documents',
  fileName: 'portolan-request.txt',
  language: 'text',
  trap: 'A firewall that knows applications (Palo Alto, for one) should get the application, such as msrpc, in the place of a dynamic range.',
  write,
};
