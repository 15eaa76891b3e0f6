/** From the endpoints of a service to their openings: for its page, for the pages of its ports and for the rule builder. */
import { endpointPath } from '../addresses.ts';
import type { Endpoint } from '../model.ts';
import type { Opening } from './opening.ts';
import type { PermitDirection, PermitTarget } from './permit.ts';
import { targetOf } from './target.ts';

/** What of an endpoint makes its openings, in little: it travels to the rule builder. */
export interface ListeningEndpoint extends Pick<
  Endpoint,
  'id' | 'service' | 'serviceTitle' | 'protocolShort' | 'when'
> {
  /** The id of the application protocol, or the purpose where the program speaks one of its own. */
  protocol: string;
  target: PermitTarget;
  /** Either side may begin. */
  isBetweenPeers: boolean;
}

/** What is spoken at an endpoint: the id of a protocol, or the purpose where the program speaks one of its own. */
export const spokenOf = ({ protocol, protocolShort }: Pick<Endpoint, 'protocol' | 'protocolShort'>): string =>
  protocol ?? protocolShort;

/** The endpoints at which something listens, each as what it opens; nothing of those that only send. */
export const listeningEndpoints = (endpoints: readonly Endpoint[]): ListeningEndpoint[] =>
  endpoints
    .filter(({ direction }) => direction !== 'outbound')
    .map((endpoint) => ({
      id: endpoint.id,
      service: endpoint.service,
      serviceTitle: endpoint.serviceTitle,
      protocol: spokenOf(endpoint),
      protocolShort: endpoint.protocolShort,
      when: endpoint.when,
      target: targetOf(endpoint, spokenOf(endpoint)),
      isBetweenPeers: endpoint.direction === 'both',
    }));

/** What the reverse openings of peers ask for besides. Links of the rule builder name it: it never changes. */
export const REVERSE_USE = 'back';

/** The opening of an endpoint, where all that `uses` names is used; between peers a second one in reverse. */
export function endpointOpenings(endpoint: ListeningEndpoint, uses: readonly string[] = []): Opening[] {
  const { target, service, serviceTitle, protocolShort, when, isBetweenPeers } = endpoint;
  const reason = { text: `${protocolShort}, for ${serviceTitle}`, path: endpointPath(endpoint), service, when };
  const opening = (direction: PermitDirection, ...more: string[]): Opening => ({
    direction,
    target,
    reason,
    needed: { anyOf: [], allOf: [...uses, ...more] },
  });
  return [opening('forward'), ...(isBetweenPeers ? [opening('reverse', REVERSE_USE)] : [])];
}
