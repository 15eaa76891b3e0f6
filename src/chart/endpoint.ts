/** Endpoints: their ids, their order and how a table prints them. */
import type { EndpointEntry } from '#content-model/endpoint.ts';
import { vocab } from '#content-model/vocab.ts';
import type { Endpoint } from './model.ts';

type Place = Pick<Endpoint, 'transport' | 'port' | 'range' | 'dynamic' | 'ipProtocol'>;

/** Where an entry listens, with exactly one of port, range, dynamic and ipProtocol set. */
export function placeOf(entry: EndpointEntry): Place {
  const none = { transport: null, port: null, range: null, dynamic: false, ipProtocol: null };
  if ('ipProtocol' in entry) return { ...none, ipProtocol: entry.ipProtocol };
  const { transport, port } = entry;
  if (port === 'dynamic') return { ...none, transport, dynamic: true };
  if (typeof port === 'number') return { ...none, transport, port };
  const [from = 0, to = 0] = port.split('-').map(Number);
  return { ...none, transport, range: [from, to] };
}

/** `445`, `3000–5000`, `dynamic` or `IP protocol 47`: what stands in a table's cell. */
export function placeText(place: Place): string {
  if (place.ipProtocol !== null) return `IP protocol ${place.ipProtocol}`;
  if (place.range) return `${place.range[0]}–${place.range[1]}`;
  return place.dynamic ? 'dynamic' : String(place.port);
}

/** `TCP`, `UDP`, or the IP protocol's label: `GRE`. */
export function transportText(place: Place): string {
  if (place.transport) return vocab.transports[place.transport].label;
  const labels: Record<string, { label: string }> = vocab.ipProtocols;
  return labels[String(place.ipProtocol)]?.label ?? 'IP';
}

/** `TCP 445`, `TCP dynamic`, `IP protocol 47 (GRE)`: what a sentence says. */
export function endpointText(place: Place): string {
  if (place.ipProtocol !== null) return `${placeText(place)} (${transportText(place)})`;
  return `${transportText(place)} ${placeText(place)}`;
}

/** An endpoint's id within its service, and its fragment: `tcp-445-smb`. */
export function endpointId(entry: EndpointEntry): string {
  if ('ipProtocol' in entry) return `ip-${entry.ipProtocol}-${entry.protocol}`;
  return `${entry.transport}-${entry.port}-${entry.protocol}`;
}

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
    a.protocol.localeCompare(b.protocol)
  );
}
