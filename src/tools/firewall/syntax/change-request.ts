/** A change request in plain text: what is asked for, why, how to test it and how to go back. */
import { cut, oneLine } from '../quote/one-line.ts';
import { safeUrl } from '../quote/url.ts';
import { destinationOf, endText, sourceOf } from '../sides.ts';
import type { RuleSet } from '../rule-set.ts';
import { rowsOf, type Row } from './rows.ts';
import { inBlocks, type Syntax } from './syntax.ts';

const COMMENT = 2000;

function item({ from, to, protocol, number, permit }: Row, index: number, site: string): string[] {
  return [
    `${index + 1}. ${protocol} ${number}, opened by ${from}, to ${to}`,
    ...permit.reasons.flatMap(({ text, path }) => [`   Reason: ${oneLine(text)}`, `   ${safeUrl(`${site}${path}`)}`]),
  ];
}

/** What is still open in the request. */
const missing = (set: RuleSet): string[] =>
  [sourceOf(set), destinationOf(set)]
    .filter(({ address }) => address.kind === 'placeholder')
    .map(({ word }) => `${word} is not filled in yet.`);

function write(set: RuleSet): string {
  const rows = rowsOf(set);
  const comment = cut(oneLine(set.comment), COMMENT);
  return inBlocks(
    [
      'Request for a change of firewall rules',
      `Source: ${endText(sourceOf(set))}`,
      `Destination: ${endText(destinationOf(set))}`,
      ...missing(set),
    ],
    comment ? [`Comment: ${comment}`] : [],
    [`Please let through, and nothing else for this request (${rows.length}):`],
    ...rows.map((row, index) => item(row, index, set.site)),
    [
      'Answers to connections that are open have to come through as well.',
      'Test: the lines for nmap and Test-NetConnection are behind the link. Way back: take the same rules out again.',
    ],
    [`The same set again: ${safeUrl(set.link)}`, oneLine(`Portolan, edition ${set.edition}, ${set.day}`)],
  );
}

export const changeRequest: Syntax = {
  id: 'change-request',
  label: 'Change request',
  fileName: 'portolan-request.txt',
  trap: 'A firewall that knows applications (Palo Alto, for one) should get the application, such as msrpc, in the place of a dynamic range.',
  write,
};
