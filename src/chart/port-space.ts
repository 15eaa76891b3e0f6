/** The port space: its ranges, and how a person writes a number. */
import listed from '#content/port-ranges.json' with { type: 'json' };
import type { PortSpan } from './port-span.ts';

/** The highest port number: sixteen bits (RFC 9293, RFC 768). */
export const MAX_PORT = 65535;

export interface PortRange extends PortSpan {
  id: keyof typeof listed;
  label: string;
  sources: readonly string[];
}

const rangeFor = (id: PortRange['id']): PortRange => {
  const { first, last, ...rest } = listed[id];
  return { ...rest, id, from: first, to: last };
};

/** IANA's three ranges, lowest first: `content/port-ranges.json`. */
export const RANGES: readonly [PortRange, PortRange, PortRange] = [
  rangeFor('system'),
  rangeFor('registered'),
  rangeFor('dynamic'),
];

/** The range a port lies in. */
export function rangeOf(port: number): PortRange {
  return RANGES.find((range) => port <= range.to) ?? RANGES[2];
}

/** Whether a number is a port: whole, from 0 to 65535. */
export function isPort(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= MAX_PORT;
}
