/** Where an endpoint listens, and how a table and a sentence print it. */
import type { EndpointEntry } from '#content-model/endpoint.ts';
import { type IcmpType, icmpWord } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';
import ipProtocols from '#content/vocab/ip-protocols.json' with { type: 'json' };
import transports from '#content/vocab/transports.json' with { type: 'json' };
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

/** The numbers of an endpoint: one, or those of its range; undefined for a dynamic port and an IP protocol. */
export function numbersOf({ port, range }: PortSpec): PortSpan | undefined {
  if (range) return { from: range[0], to: range[1] };
  return port === null ? undefined : { from: port, to: port };
}
