/** Measured packages and the services that name them: which listener is whose. */
import type { EndpointEntry } from '#content-model/endpoint.ts';
import type { MeasuredEntry, MeasuredListener } from '#content-model/measured.ts';
import type { ServiceEntry } from '#content-model/service.ts';
import { numbersOf, portSpecOf } from './port-spec.ts';
import type { Measured } from './model.ts';

/** Whether a listener has the number of an endpoint, or one of its range. */
export function isAt(listener: MeasuredListener, endpoint: EndpointEntry): boolean {
  const spec = portSpecOf(endpoint);
  const numbers = numbersOf(spec);
  if (spec.transport !== listener.transport || numbers === undefined || typeof listener.port !== 'number') return false;
  return listener.port >= numbers.from && listener.port <= numbers.to;
}

/** Listeners of the package itself; others came along with packages that it needs. */
export const ownListeners = ({ listens }: MeasuredEntry): MeasuredListener[] =>
  listens.filter(({ package: owner }) => owner === undefined);

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.');

/** On which addresses it listens, in the words of a service; only a program's own choice of one is neither. */
export const reachOf = ({ addresses }: MeasuredListener): 'loopback' | 'all' =>
  addresses.every(isLoopback) ? 'loopback' : 'all';

/** The measured packages of a service, each with the listeners at the service's own numbers. */
export function measuredOf(
  { measured, endpoints }: Pick<ServiceEntry, 'measured' | 'endpoints'>,
  all: ReadonlyMap<string, MeasuredEntry>,
): Measured[] {
  return measured.flatMap((id) => {
    const entry = all.get(id);
    if (!entry) return [];
    const listens = ownListeners(entry).filter((listener) => endpoints.some((endpoint) => isAt(listener, endpoint)));
    return [{ ...entry, id, listens }];
  });
}
