/** Endpoints: their ids, their order and how a table prints them. */
import type { EndpointEntry } from '#content-model/endpoint.ts';
import { type IcmpType, icmpWord } from '#content-model/icmp-types.ts';
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { Transport } from '#content-model/vocab.ts';
import type { Endpoint } from './model.ts';
import type { PortSpan } from './port-span.ts';

/** Where an endpoint listens: at a port, a range or a dynamic port of a transport, or for an IP protocol, which has none. */
export type PortSpec =
  | {
      transport: Transport;
      /** Null for a range and a dynamic port. */
      port: number | null;
      /** First and last port, both included; null for anything but a range. */
      range: readonly [number, number] | null;
      dynamic: boolean;
      ipProtocol: null;
      icmpType: null;
    }
  /** 47, 50 or 51; or 1, and then a message of ICMP, which over IPv6 is one of ICMPv6. */
  | { transport: null; port: null; range: null; dynamic: false; ipProtocol: number; icmpType: IcmpType | null };

/** Where an entry listens, with exactly one of port, range, dynamic and ipProtocol set. */
export function portSpecOf(entry: EndpointEntry): PortSpec {
  if ('ipProtocol' in entry)
    return {
      transport: null,
      port: null,
      range: null,
      dynamic: false,
      ipProtocol: entry.ipProtocol,
      icmpType: entry.icmpType ?? null,
    };
  const { transport, port } = entry;
  const none = { port: null, range: null, dynamic: false, ipProtocol: null, icmpType: null };
  if (port === 'dynamic') return { ...none, transport, dynamic: true };
  if (typeof port === 'number') return { ...none, transport, port };
  const [from = 0, to = 0] = port.split('-').map(Number);
  return { ...none, transport, range: [from, to] };
}

/** `445`, `3000–5000`, `dynamic`, `IP protocol 47` or `echo request`: what stands in a table's cell. */
export function portSpecText(spec: PortSpec): string {
  if (spec.icmpType !== null) return icmpWord(spec.icmpType).label;
  if (spec.ipProtocol !== null) return `IP protocol ${spec.ipProtocol}`;
  if (spec.range) return `${spec.range[0]}–${spec.range[1]}`;
  return spec.dynamic ? 'dynamic' : String(spec.port);
}

/** `TCP`, `UDP`, or the IP protocol's label: `GRE`. */
export function transportText(spec: PortSpec): string {
  if (spec.transport) return transports[spec.transport].label;
  const labels: Record<string, { label: string }> = ipProtocols;
  return labels[String(spec.ipProtocol)]?.label ?? 'IP';
}

/** What a narrow cell has room for, after `TCP`, `IP` or `ICMP`: `445`, `47`, `echo request`. */
export const shortSpecText = (spec: PortSpec): string =>
  spec.ipProtocol !== null && spec.icmpType === null ? String(spec.ipProtocol) : portSpecText(spec);

/** What stands before it: `TCP`, `IP` or `ICMP`. */
export const shortTransportText = (spec: PortSpec): string =>
  spec.ipProtocol !== null && spec.icmpType === null ? 'IP' : transportText(spec);

/** `TCP 445`, `TCP dynamic`, `IP protocol 47 (GRE)`, `ICMP echo request`: what a sentence says. */
export function endpointText(spec: PortSpec): string {
  if (spec.icmpType !== null) return `${transportText(spec)} ${portSpecText(spec)}`;
  if (spec.ipProtocol !== null) return `${portSpecText(spec)} (${transportText(spec)})`;
  return `${transportText(spec)} ${portSpecText(spec)}`;
}

const DEFAULT_SENTENCES = {
  on: 'Listens untouched',
  off: 'Off until switched on',
  documented: 'In the documentation; nothing listens until it is set up',
} as const;

const ADDRESS_TEXTS = {
  loopback: 'the loopback address only',
  all: 'all addresses',
  chosen: 'an address of your choice',
} as const;

/** `on all addresses`. */
export const addressText = (listens: keyof typeof ADDRESS_TEXTS): string => `on ${ADDRESS_TEXTS[listens]}`;

/** `Listens untouched, on the loopback address only.`; empty where neither is known. */
export function defaultText({ default: byDefault, listens }: Pick<Endpoint, 'default' | 'listens'>): string {
  const address = listens && addressText(listens);
  if (byDefault === undefined) return address ? `Listens ${address}.` : '';
  return `${[DEFAULT_SENTENCES[byDefault], ...(address ? [address] : [])].join(', ')}.`;
}

/** An endpoint's id within its service, and its fragment: `tcp-445-smb`, `tcp-6379`, `ip-47-gre`, `icmp-echo-request`. */
export function endpointId(entry: EndpointEntry): string {
  if ('ipProtocol' in entry && entry.icmpType !== undefined) return `icmp-${entry.icmpType}`;
  if ('ipProtocol' in entry) return `ip-${entry.ipProtocol}-${entry.protocol}`;
  return [entry.transport, entry.port, ...(entry.protocol === undefined ? [] : [entry.protocol])].join('-');
}

/** The numbers of an endpoint: one, or those of its range; undefined for a dynamic port and an IP protocol. */
export function numbersOf({ port, range }: PortSpec): PortSpan | undefined {
  if (range) return { from: range[0], to: range[1] };
  return port === null ? undefined : { from: port, to: port };
}

/** Whether something listens at it: it doesn't only send. */
export const isListening = ({ direction }: Pick<Endpoint, 'direction'>): boolean => direction !== 'outbound';

const DEFAULT_RANK = { on: 0, documented: 2, off: 3 } as const;

/** Of the endpoints at one number: those that listen untouched first, those that have to be switched on last. */
export const compareListeners = (a: Endpoint, b: Endpoint): number =>
  (a.default ? DEFAULT_RANK[a.default] : 1) - (b.default ? DEFAULT_RANK[b.default] : 1);

/** So many rows of a number, or of a protocol, are read: what else uses it stands below them by name. */
const MAX_LEADING = 10;

/** The endpoints that lead a long table; all of a short one. */
export const leadingEndpoints = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.slice(0, MAX_LEADING);

/** The endpoints of a service, those first that one means by its name. */
export const mainFirst = (endpoints: readonly Endpoint[]): Endpoint[] =>
  [...endpoints].sort((a, b) => Number(b.main) - Number(a.main));

/** The order of the big table: by first number, then dynamic, then IP protocols; TCP before UDP. */
export function compareEndpoints(a: Endpoint, b: Endpoint): number {
  const rank = (e: Endpoint) => {
    if (e.ipProtocol !== null) return 200_000 + e.ipProtocol;
    return e.dynamic ? 100_000 : (e.port ?? e.range?.[0] ?? 0);
  };
  return (
    rank(a) - rank(b) ||
    (a.transport ?? '').localeCompare(b.transport ?? '') ||
    a.serviceTitle.localeCompare(b.serviceTitle) ||
    a.protocolTitle.localeCompare(b.protocolTitle)
  );
}
