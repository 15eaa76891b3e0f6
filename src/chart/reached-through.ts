/**
 * Services that are reached through another: a number is listed for them though they don't listen there. Their calls
 * come in through the one that does.
 */
import type { ProtocolEntry } from '#content-model/protocol.ts';
import type { Endpoint } from './model.ts';

/** Where endpoints have to stand for the one to hold the number for the other. */
const placeOf = ({ transport, port, protocol }: Endpoint) => `${transport} ${port} ${protocol}`;

/**
 * The endpoints, each marked that comes in through another: one service listens at its number untouched, their
 * protocol carries calls to others, and of the endpoint itself nothing says that it listens. What only goes out to
 * the number is none.
 */
export function markReachedThrough(
  endpoints: readonly Endpoint[],
  protocols: ReadonlyMap<string, Pick<ProtocolEntry, 'through'>>,
): Endpoint[] {
  const held = new Set(endpoints.filter((e) => e.port !== null && e.default === 'on').map(placeOf));
  return endpoints.map((endpoint) => {
    const { protocol, direction } = endpoint;
    const isOthers = endpoint.default === undefined && direction !== 'outbound' && held.has(placeOf(endpoint));
    const through = (isOthers && protocol !== null && protocols.get(protocol)?.through) || null;
    return through === null ? endpoint : { ...endpoint, through };
  });
}
