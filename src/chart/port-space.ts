/** The port space: its ranges, and how a person writes a number. */

/** The highest port number: sixteen bits (RFC 9293, RFC 768). */
export const MAX_PORT = 65535;

export interface PortRange {
  id: 'system' | 'registered' | 'dynamic';
  label: string;
  /** First and last number; both belong to the range. */
  from: number;
  to: number;
}

/** IANA's three ranges (RFC 6335, section 6). */
export const RANGES: readonly [PortRange, PortRange, PortRange] = [
  { id: 'system', label: 'System port', from: 0, to: 1023 },
  { id: 'registered', label: 'Registered port', from: 1024, to: 49151 },
  { id: 'dynamic', label: 'Dynamic port', from: 49152, to: MAX_PORT },
];

/** The range a port lies in. */
export function rangeOf(port: number): PortRange {
  return RANGES.find((range) => port <= range.to) ?? RANGES[2];
}

/** Whether a number is a port: whole, from 0 to 65535. */
export function isPort(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= MAX_PORT;
}

export interface EphemeralRange {
  system: string;
  /** The id of the source that says so. */
  source: string;
  from: number;
  to: number;
}

/** The ranges from which operating systems take a client's port by default. */
export const EPHEMERAL_RANGES: readonly EphemeralRange[] = [
  { system: 'Windows since Vista and Server 2008', source: 'learn-2023-12', from: 49152, to: MAX_PORT },
  { system: 'macOS', source: 'xnu-in-h', from: 49152, to: MAX_PORT },
  { system: 'Windows before Vista and Server 2008', source: 'learn-2023-12', from: 1025, to: 5000 },
  { system: 'Linux', source: 'linux-ip-sysctl', from: 32768, to: 60999 },
];

/** The systems that may hand out this number to a client by default. */
export function ephemeralOn(port: number): EphemeralRange[] {
  return EPHEMERAL_RANGES.filter((range) => port >= range.from && port <= range.to);
}
