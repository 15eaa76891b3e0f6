/**
 * One opening in a few letters, as a link keeps it: `t445`, `u5000-5010`, `r`, `ud`, `i47`, `m-echo-request`; with a `b` in front
 * when the destination opens the connection. Letters, digits and dashes alone: mail and wikis leave them be.
 */
import { MAX_PORT } from '#chart/port-space.ts';
import type { Permit, PermitDirection, PermitTarget } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';
import { isIcmpType } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';

/** What is let through, and who opens the connection; the reasons aside. */
export type DirectedTarget = Pick<Permit, 'direction' | 'target'>;

const TRANSPORT_LETTERS: Readonly<Record<Transport, string>> = { tcp: 't', udp: 'u', sctp: 's', dccp: 'd' };
const TRANSPORTS = new Map(Object.entries(TRANSPORT_LETTERS).map(([name, letter]) => [letter, name as Transport]));

/** IP protocols have a number of eight bits (RFC 791). */
export const MAX_IP_PROTOCOL = 255;

/** A message of ICMP, by its word in the vocabulary: words never change. */
const ICMP_MARK = 'm-';

function targetCode(target: PermitTarget): string {
  if (target.kind === 'rpc') return 'r';
  if (target.kind === 'ip') return `i${target.protocol}`;
  if (target.kind === 'icmp') return ICMP_MARK + target.type;
  const letter = TRANSPORT_LETTERS[target.transport];
  if (target.kind === 'dynamic') return `${letter}d`;
  return letter + portsText(target);
}

export const openingCode = ({ direction, target }: DirectedTarget): string =>
  (direction === 'reverse' ? 'b' : '') + targetCode(target);

/** A number without a sign, a space or a zero in front; undefined above `max`. */
export function wholeNumber(text: string, max: number): number | undefined {
  const number = /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number <= max ? number : undefined;
}

/** `445` or `5000-5010`; undefined when it is no range of ports. */
export function readPorts(text: string): { from: number; to: number } | undefined {
  const [first = '', last = first, ...more] = text.split('-');
  const [from, to] = [wholeNumber(first, MAX_PORT), wholeNumber(last, MAX_PORT)];
  const isRange = from !== undefined && to !== undefined && (last === first ? !text.includes('-') : from < to);
  return isRange && more.length === 0 ? { from, to } : undefined;
}

function readTarget(text: string): PermitTarget | undefined {
  if (text === 'r') return { kind: 'rpc' };
  const rest = text.slice(1);
  if (text.startsWith('i')) {
    const protocol = wholeNumber(rest, MAX_IP_PROTOCOL);
    return protocol === undefined ? undefined : { kind: 'ip', protocol };
  }
  if (text.startsWith(ICMP_MARK)) {
    const type = text.slice(ICMP_MARK.length);
    return isIcmpType(type) ? { kind: 'icmp', type } : undefined;
  }
  const transport = TRANSPORTS.get(text.slice(0, 1));
  if (!transport) return undefined;
  if (rest === 'd') return { kind: 'dynamic', transport };
  const ports = readPorts(rest);
  return ports && { kind: 'ports', transport, ...ports };
}

/** What a code opens; undefined for anything that `openingCode` doesn't write. */
export function readOpeningCode(code: string): DirectedTarget | undefined {
  const direction: PermitDirection = code.startsWith('b') ? 'reverse' : 'forward';
  const target = readTarget(direction === 'reverse' ? code.slice(1) : code);
  return target && { direction, target };
}
