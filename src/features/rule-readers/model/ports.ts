/** Ports as rules write them: numbers, ranges, names, lists. */
import { isPort, MAX_PORT } from '#chart/port-space.ts';
import type { Transport } from '#content-model/transports.ts';
import { type Intervals, unionOf } from './intervals.ts';
import type { NameLookup } from './part.ts';

const TRANSPORTS_OF_NAMES: readonly Transport[] = ['tcp', 'udp'];

/** One port: a number, or a name that means one and the same port on the transports in question. */
function readPort(text: string, names: NameLookup, transports = TRANSPORTS_OF_NAMES): number | undefined {
  if (/^\d{1,5}$/.test(text)) return isPort(Number(text)) ? Number(text) : undefined;
  if (!/^[a-z][\w.+-]{0,40}$/i.test(text)) return undefined;
  const ports = new Set(transports.flatMap((transport) => names.port(text.toLowerCase(), transport) ?? []));
  return ports.size === 1 ? [...ports][0] : undefined;
}

/**
 * A list such as `22`, `80,443`, `6000:6010`, `5000-5010`, `ssh`; a range without an end goes to the border.
 * `sign` parts the ends of a range. Undefined where anything in it is no port.
 */
export function readPorts(
  text: string,
  names: NameLookup,
  sign: ':' | '-' = ':',
  transports: readonly Transport[] = TRANSPORTS_OF_NAMES,
): Intervals<number> | undefined {
  const intervals: (readonly [number, number])[] = [];
  for (const item of text.split(',')) {
    const whole = readPort(item.trim(), names, transports);
    if (whole !== undefined) {
      intervals.push([whole, whole + 1]);
      continue;
    }
    const [first = '', last, ...more] = item.trim().split(sign);
    if (last === undefined || more.length > 0) return undefined;
    const from = first === '' ? 0 : readPort(first, names, transports);
    const to = last === '' ? MAX_PORT : readPort(last, names, transports);
    if (from === undefined || to === undefined || from > to) return undefined;
    intervals.push([from, to + 1]);
  }
  return intervals.length > 0 ? unionOf(intervals) : undefined;
}
