/**
 * What somebody has chosen, as it stands in links of version 1: `tcp/445`, `udp/5000-5010`, `ip/47`, `icmp/echo-request`,
 * `service/print-spooler`, `service/print-spooler/tcp-445-smb`, `protocol/smb`, `scenario/print-server`,
 * `scenario/web-server/web-server/database` for two of a scenario's roles.
 */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import { portsText } from '#chart/permits/target.ts';
import { isIcmpType } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';
import { isWholeSet, type RuleSubject, type Selection, type SelectionEnds } from '../subjects/selection.ts';
import { MAX_IP_PROTOCOL, readPorts, wholeNumber } from './codes.ts';

/** Longer ids are nobody's. */
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

export const isTransport = (word: string): word is Transport => Object.hasOwn(transports, word);

/** The same text for the same subject, and no other: it serves as a key as well. */
export function writeSubject(subject: RuleSubject): string {
  if (subject.kind === 'ports') return `${subject.transport}/${portsText(subject)}`;
  if (subject.kind === 'icmp') return `icmp/${subject.type}`;
  if (subject.kind === 'ip-protocol') return `ip/${subject.number}`;
  if (subject.kind === 'endpoint') return `service/${subject.service}/${subject.id}`;
  const roles = subject.kind === 'scenario' && subject.roles ? [subject.roles.source, subject.roles.destination] : [];
  return [subject.kind, subject.id, ...roles].join('/');
}

function readNumbers(kind: string, rest: string): RuleSubject | undefined {
  if (isTransport(kind)) {
    const ports = readPorts(rest);
    return ports && { kind: 'ports', transport: kind, ...ports };
  }
  if (kind === 'icmp') return isIcmpType(rest) ? { kind, type: rest } : undefined;
  const number = kind === 'ip' ? wholeNumber(rest, MAX_IP_PROTOCOL) : undefined;
  return number === undefined ? undefined : { kind: 'ip-protocol', number };
}

/** Reads what `writeSubject` wrote; undefined for anything else. */
export function readSubject(text: string): RuleSubject | undefined {
  const [kind = '', ...ids] = text.split('/');
  const [id = '', second, third] = ids;
  if (isTransport(kind) || kind === 'ip' || kind === 'icmp')
    return ids.length === 1 ? readNumbers(kind, id) : undefined;
  if (!ids.every((one) => ID.test(one))) return undefined;
  if (kind === 'service' && second !== undefined)
    return ids.length === 2 ? { kind: 'endpoint', service: id, id: second } : undefined;
  if (kind === 'scenario' && second !== undefined && third !== undefined)
    return ids.length === 3 ? { kind, id, roles: { source: second, destination: third } } : undefined;
  if (ids.length !== 1) return undefined;
  return kind === 'service' || kind === 'protocol' || kind === 'scenario' ? { kind, id } : undefined;
}

/** A choice has at most so many ends with names. */
export const MAX_ENDS = 40;

/** By which two choices are the same: one subject between other ends is another one. */
export const selectionKey = ({ subject, ends }: Pick<Selection, 'subject' | 'ends'>): string =>
  ends ? `${writeSubject(subject)}:ends-${ends.source}-${ends.destination}` : writeSubject(subject);

/** `service/print-spooler:no-tcp-139-netbios-session:with-…`: readable, and safe in a fragment; own ends as `:ends-1-2`. */
export const writeSelection = (selection: Selection): string =>
  [
    selectionKey(selection),
    ...selection.without.map((id) => `no-${id}`),
    ...selection.with.map((id) => `with-${id}`),
  ].join(':');

/** Reads what `writeSelection` wrote, without ends; undefined when any of it is nothing that could be meant. */
export function readSelection(text: string): Selection | undefined {
  const [name = '', ...marks] = text.split(':');
  const subject = readSubject(name);
  const ids = (word: string) => marks.flatMap((mark) => (mark.startsWith(word) ? [mark.slice(word.length)] : []));
  const isWhole = marks.every((mark) => /^(?:no|with)-/.test(mark) && ID.test(mark.replace(/^(?:no|with)-/, '')));
  return subject && isWhole
    ? { subject, without: [...new Set(ids('no-'))], with: [...new Set(ids('with-'))] }
    : undefined;
}

/** `1-2` as two ends, of which at least one has a name; undefined for anything else. */
export function readEndNumbers(text: string): SelectionEnds | undefined {
  const [first = '', second = '', ...more] = text.split('-');
  const [source, destination] = [wholeNumber(first, MAX_ENDS), wholeNumber(second, MAX_ENDS)];
  if (source === undefined || destination === undefined || more.length > 0) return undefined;
  const ends = { source, destination };
  return isWholeSet(ends) ? undefined : ends;
}

/** The same with its own ends. */
export function readSelectionWithEnds(text: string): Selection | undefined {
  const [, before = '', numbers, after = ''] = /^([^:]*):ends-([^:]*)(.*)$/.exec(text) ?? [];
  if (numbers === undefined) return readSelection(text);
  const [selection, ends] = [readSelection(before + after), readEndNumbers(numbers)];
  return selection && ends && { ...selection, ends };
}
