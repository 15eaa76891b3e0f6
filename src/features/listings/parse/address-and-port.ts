/** An address with a port, as the listings write them, and whom such an address answers. */
import { isPort, MAX_PORT } from '#chart/port-space.ts';
import type { ListenerReach } from './listing.ts';

export interface AddressAndPort {
  address: string;
  port: string;
}

/** What no address and no host's name has, and marks of a page or of code around it have. */
const FOREIGN_SIGNS = /[<>="'`()\\|,;{}]/;

/** Cuts at the last `sign`: `[::]:135`, `:::22`, `*.5353`; nothing where there is none, or where it is no address. */
export function splitAddress(text: string, sign: ':' | '.' = ':'): AddressAndPort | undefined {
  const at = text.lastIndexOf(sign);
  const address = text.slice(0, Math.max(0, at));
  return at < 0 || FOREIGN_SIGNS.test(address) ? undefined : { address, port: text.slice(at + 1) };
}

const quote = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** The number that a name stands for, on any transport; undefined for a name that isn't known. */
export type NumberOfName = (name: string) => number | undefined;

/** A port, or the reason why the text is none; `remedy` is the option that prints numbers, `numberOf` knows names. */
export function parsePort(text: string, remedy: string, numberOf?: NumberOfName): number | string {
  if (text === '') return 'no port after the address';
  if (!/^\d+$/.test(text)) {
    const named = numberOf?.(text.toLowerCase());
    return named ?? `${quote(text)} is a name, not a number: run the command again with ${remedy}`;
  }
  const number = Number(text);
  return isPort(number) ? number : `${quote(text)} is not a port: ports end at ${MAX_PORT}`;
}

/** As `readPort`, for a first and a last port. */
export function parsePortRange(first: string, last: string | undefined): [number, number] | string {
  const from = parsePort(first, '-n');
  const to = last === undefined ? from : parsePort(last, '-n');
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return from > to ? `the range ${from}–${to} runs backwards` : [from, to];
}

/** What is said of a port whose name was translated; null for a number. */
export const namedRemark = (text: string): string | null =>
  /^\d+$/.test(text) ? null : `“${text.slice(0, 40)}” read by IANA’s registry`;

const ALL_ADDRESSES = new Set(['*', '0.0.0.0', '::', '0:0:0:0:0:0:0:0', '::ffff:0.0.0.0', '::ffff:0:0']);
const LOOPBACK = /^(?:(?:::ffff:)?127\.|::ffff:7f[0-9a-f]{2}:|(?:::|0:0:0:0:0:0:0:)1$|(?:ip6-)?localhost|ip6-loopback)/;

/**
 * Whom an address answers. With an interface (`0.0.0.0%virbr0`) all addresses are those of one interface;
 * `%lo` and `%lo0` are the loopback of Linux and macOS.
 */
export function reachOfAddress(address: string): ListenerReach {
  const bare = address.startsWith('[') ? address.slice(1).replace(']', '') : address;
  const scope = bare.indexOf('%');
  const ip = (scope < 0 ? bare : bare.slice(0, scope)).toLowerCase();
  if (ip === '') return 'unknown';
  if (LOOPBACK.test(ip)) return 'loopback';
  if (scope < 0) return ALL_ADDRESSES.has(ip) ? 'world' : 'address';
  return /^lo0?$/.test(bare.slice(scope + 1)) ? 'loopback' : 'address';
}
