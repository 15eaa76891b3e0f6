/** A change request in plain text: what is asked for, why, how to test it and how to go back. */
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { count } from '#lib/text.ts';
import { dynamicText, hasOwnDynamicPorts } from '../model/dynamic.ts';
import { NO_LIMITS } from '../model/capabilities.ts';
import { placeholderOf, wholeEndText } from '../model/ends.ts';
import { writtenNotes } from '../model/notes.ts';
import { readerWordsOf, validFor } from '../model/reader-notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { maxCharacters, oneLine, truncate } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { rowsOf, type RuleRow } from './rule-rows.ts';
import type { Block, Syntax } from './syntax.ts';

const MAX_COMMENT = maxCharacters(2000);

/** What the fields are called in a request. */
const REQUEST_LABELS: Readonly<Record<string, string>> = { Ticket: 'Change or ticket', Until: 'Needed until' };

/** What the reader says of a rule alone: for what, and what holds for it in the place of the set's own. */
function ownLines({ reasons }: Permit): string[] {
  const [words, { ticket, expires }] = [readerWordsOf(reasons), validFor(reasons, { ticket: '', expires: '' })];
  const lines = [
    words && `For: ${words}`,
    ticket && `Change or ticket: ${ticket}`,
    expires && `Needed until: ${expires}`,
  ];
  return lines.filter(Boolean).map((line) => `   ${truncate(oneLine(line), MAX_COMMENT)}`);
}

function item({ from, to, protocol, number, permit }: RuleRow, index: number, site: string): string[] {
  return [
    `${index + 1}. ${protocol} ${number}, from ${from} to ${to}`,
    ...ownLines(permit),
    ...permit.reasons.flatMap(({ text, path, when }) => [
      `   Reason: ${oneLine(text)}`,
      ...(when ? [`   When: ${oneLine(when)}`] : []),
      `   ${safeUrl(`${site}${path}`)}`,
    ]),
  ];
}

/** What is still open in the request. */
const missing = ({ ends }: SetToWrite): string[] =>
  ends
    .filter(({ address }) => address.kind === 'placeholder')
    .map((end) => `${placeholderOf(end)} is not filled in yet.`);

/** Who speaks to whom: of one leg its two ends, of several each with its number. */
const betweenWhom = ({ legs }: SetToWrite): string[] =>
  legs.flatMap(({ source, destination }, i) => {
    const number = legs.length > 1 ? `${i + 1}. ` : '';
    return [`${number}Source: ${wholeEndText(source)}`, `${number}Destination: ${wholeEndText(destination)}`];
  });

/** Why somebody asks for thousands of ports, which is what an approver will want to know. */
function dynamicPorts(set: SetToWrite): string[] {
  const { permits } = set;
  const [rpc, other] = [
    permits.some(({ target }) => target.kind === 'rpc'),
    permits.some(({ target }) => target.kind === 'dynamic'),
  ];
  if (!rpc && !other) return [];
  return [
    [
      hasOwnDynamicPorts(set)
        ? `Dynamic ports are set to ${dynamicText(set)} here.`
        : `${dynamicText(set)} is the dynamic range of Windows: the program takes any port of it.`,
      ...(rpc
        ? [`For RPC, port ${ENDPOINT_MAPPER} tells which: a firewall that follows RPC needs no range for it.`]
        : []),
    ].join(' '),
  ];
}

/** How to go back: the name finds all of it. */
const backOut = ({ name }: SetToWrite): Block => [
  'Back-out:',
  `- Take out what is called ${name}, and nothing else: chain, table, group, access list, service or resource. The rules for each firewall end with the lines that do it.`,
  '- Test again: what the request asked for must be refused, and what worked before must work.',
];

function write(set: SetToWrite): Block[] {
  const rows = rowsOf(set);
  return [
    ['Request for a change of firewall rules', `Name of the set: ${set.name}`, ...betweenWhom(set), ...missing(set)],
    writtenNotes(set).map(
      ({ label, text }) => `${REQUEST_LABELS[label] ?? label}: ${truncate(oneLine(text), MAX_COMMENT)}`,
    ),
    set.risks.map((risk) => `Note: ${risk}`),
    [`Please let through, and nothing else for this request (${count(rows.length, 'rule')}):`],
    ...rows.map((row, index) => item(row, index, set.site)),
    [
      ...dynamicPorts(set),
      'Answers to connections that are open have to come through as well.',
      'To test it: the lines for nmap and Test-NetConnection are behind the link.',
    ],
    backOut(set),
    [`The same set again: ${safeUrl(set.link)}`, oneLine(`Portolan, edition ${set.edition}, ${set.day}`)],
  ];
}

export const changeRequest: Syntax = {
  fileEnding: '-request.txt',
  language: 'text',
  trap: 'A firewall that knows applications (Palo Alto, for one) should get the application, such as msrpc, in the place of a dynamic range.',
  can: NO_LIMITS,
  write,
};
