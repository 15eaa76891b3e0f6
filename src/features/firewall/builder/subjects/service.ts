/** Services, and their endpoints one by one, as things to choose. */
import { endpointPath, servicePath } from '#chart/addresses.ts';
import { endpointOpenings, type ListeningEndpoint, REVERSE_USE } from '#chart/permits/endpoint-openings.ts';
import type { Catalogue, CatalogueEndpoint, CatalogueService } from '../catalogue/catalogue.ts';
import { unpackEndpoint } from '../catalogue/unpack.ts';
import type { SubjectDetails, SubjectSwitch } from './details.ts';
import { openingName } from './opening-name.ts';

/** `TCP 445: SMB`. */
const nameOf = ({ target, protocolShort }: ListeningEndpoint) =>
  `${openingName({ direction: 'forward', target })}: ${protocolShort}`;

const reverseSwitch = (endpoints: readonly ListeningEndpoint[]): SubjectSwitch[] =>
  endpoints.some(({ isBetweenPeers }) => isBetweenPeers)
    ? [{ id: REVERSE_USE, title: 'The way back', detail: 'Peers: either side may begin.', isOffAtFirst: false }]
    : [];

/** All that listens; each endpoint can be left out, and the reverse of those where either side may begin. */
export function serviceDetails(catalogue: Catalogue, service: CatalogueService): SubjectDetails {
  const { id, title } = service;
  const endpoints = service.endpoints.flatMap((endpoint) => unpackEndpoint(catalogue, service, endpoint));
  const switches = endpoints.map((e) => ({
    id: e.id,
    title: nameOf(e),
    detail: e.off ? `Off until asked for. ${e.when}`.trimEnd() : e.when,
    isOffAtFirst: e.off,
  }));
  return {
    subject: { kind: 'service', id },
    kindLabel: 'service',
    title,
    path: servicePath(id),
    switches: [...switches, ...reverseSwitch(endpoints)],
    openings: endpoints.flatMap((endpoint) => endpointOpenings(endpoint, [endpoint.id])),
  };
}

/** One endpoint alone. */
export function endpointDetails(
  catalogue: Catalogue,
  service: CatalogueService,
  { id, ...rest }: CatalogueEndpoint,
): SubjectDetails {
  const endpoints = unpackEndpoint(catalogue, service, { id, ...rest });
  return {
    subject: { kind: 'endpoint', service: service.id, id },
    kindLabel: 'endpoint',
    title: [service.title, ...endpoints.map(nameOf)].join(', '),
    path: endpointPath({ service: service.id, id }),
    switches: reverseSwitch(endpoints),
    openings: endpoints.flatMap((endpoint) => endpointOpenings(endpoint)),
  };
}
