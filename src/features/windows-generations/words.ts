/** Counts and ports of an inventory, as a page says them. */
import { endpointText } from '#chart/port-spec.ts';
import type { Endpoint } from '#chart/model.ts';
import { count } from '#lib/text.ts';
import type { Change, ServiceAt } from './inventory.ts';

/** `since Windows Server 2022`, in the words of its file; empty where it names no version. */
export const ownYears = ({ since, until }: Pick<Endpoint, 'since' | 'until'>): string =>
  [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ');

/** Endpoints by where they listen: several protocols at one port are one place, if they came and went together. */
export const placesOf = (endpoints: readonly Endpoint[]): readonly Endpoint[] => [
  ...new Map(endpoints.map((endpoint) => [endpointText(endpoint) + ownYears(endpoint), endpoint])).values(),
];

/** The port numbers of services, each once: ranges, dynamic ports and IP protocols are not counted. */
export const portCount = (services: readonly ServiceAt[]): number =>
  new Set(services.flatMap(({ endpoints }) => endpoints.flatMap(({ port }) => port ?? []))).size;

/** `3 services, 1 port of others`; `nothing known` where the chart has nothing, which is no proof of it. */
export function changesText(changes: readonly Change[]): string {
  const whole = changes.filter(({ isWhole }) => isWhole).length;
  const places = changes.filter(({ isWhole }) => !isWhole).flatMap(({ endpoints }) => placesOf(endpoints)).length;
  const parts = [
    ...(whole > 0 ? [count(whole, 'service')] : []),
    ...(places > 0 ? [`${count(places, 'port')}${whole > 0 ? ' of others' : ''}`] : []),
  ];
  return parts.length === 0 ? 'nothing known' : parts.join(', ');
}
