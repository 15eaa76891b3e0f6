/** Who is known to listen on ports: what an opening lets others reach. */
import { servicePath } from '#chart/addresses.ts';
import type { Transport } from '#content-model/transports.ts';
import { readOpeningCode } from '../link/codes.ts';
import type { Catalogue, CatalogueEndpoint } from './catalogue.ts';
import { withImplied } from './implied.ts';

export interface KnownListener {
  title: string;
  /** Its page, below the site's base. */
  path: string;
  /** The widest circle that it is meant for; undefined where it isn't known. */
  reach: CatalogueEndpoint['reach'];
}

/** The services that listen at a port from the first to the last, both included; each once. */
export function listenersAt(catalogue: Catalogue, transport: Transport, from: number, to: number): KnownListener[] {
  return catalogue.services.flatMap(({ id, title, endpoints }): KnownListener[] => {
    const there = endpoints.find((endpoint) => {
      const { target } = readOpeningCode(withImplied(endpoint).code) ?? {};
      return target?.kind === 'ports' && target.transport === transport && target.from <= to && from <= target.to;
    });
    return there ? [{ title, path: servicePath(id), reach: there.reach }] : [];
  });
}
