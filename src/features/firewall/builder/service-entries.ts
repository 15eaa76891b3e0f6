/** Services, and their endpoints one by one, as things to choose. */
import { endpointPath, servicePath } from '#chart/addresses.ts';
import type { Catalogue, ListedEndpoint, ListedService } from './catalogue.ts';
import { type Entry, opened, type Opening, shortOf, type Switch } from './entry.ts';
import { placeName } from './place-names.ts';

/** The switch of endpoints where either side may begin. */
const BACK = 'back';

/** `TCP 445: SMB`. */
const nameOf = (catalogue: Catalogue, { code, protocol }: { code: string; protocol: string }) =>
  `${placeName(code)}: ${shortOf(catalogue, protocol)}`;

function endpointOpenings(
  catalogue: Catalogue,
  { id, title }: ListedService,
  e: ListedEndpoint,
  all: string[],
): Opening[] {
  const reason = {
    text: `${shortOf(catalogue, e.protocol)}, for ${title}`,
    path: endpointPath({ service: id, id: e.id }),
    when: e.when,
  };
  const back = e.peers ? opened(`b${e.code}`, { reason, all: [...all, BACK], any: [] }) : [];
  return [...opened(e.code, { reason, all, any: [] }), ...back];
}

const backSwitch = (endpoints: readonly ListedEndpoint[]): Switch[] =>
  endpoints.some(({ peers }) => peers)
    ? [{ id: BACK, title: 'The way back', detail: 'Peers: either side may begin.', legacy: false }]
    : [];

/** All that listens; each endpoint can be left out, and the way back of those where either side may begin. */
export function serviceEntry(catalogue: Catalogue, ref: string, service: ListedService): Entry {
  const { id, title, endpoints } = service;
  const switches = endpoints.map((e) => ({ id: e.id, title: nameOf(catalogue, e), detail: e.when, legacy: false }));
  return {
    ref,
    kind: 'service',
    title,
    path: servicePath(id),
    switches: [...switches, ...backSwitch(endpoints)],
    openings: endpoints.flatMap((e) => endpointOpenings(catalogue, service, e, [e.id])),
  };
}

/** One endpoint alone. */
export function endpointEntry(catalogue: Catalogue, ref: string, service: ListedService, e: ListedEndpoint): Entry {
  return {
    ref,
    kind: 'endpoint',
    title: `${service.title}, ${nameOf(catalogue, e)}`,
    path: endpointPath({ service: service.id, id: e.id }),
    switches: backSwitch([e]),
    openings: endpointOpenings(catalogue, service, e, []),
  };
}
