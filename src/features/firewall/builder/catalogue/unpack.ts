/** From the catalogue back to what the chart makes openings of. */
import type { ListeningEndpoint } from '#chart/permits/endpoint-openings.ts';
import type { FlowFacts } from '#chart/permits/flow-openings.ts';
import { withImplied } from './implied.ts';
import { readOpeningCode } from '../link/codes.ts';
import type { Catalogue, CatalogueEndpoint, CatalogueFlow, CatalogueService } from './catalogue.ts';

/** `SMB`; the id where the chart doesn't know it. */
const shortOf = ({ protocols }: Pick<Catalogue, 'protocols'>, id: string): string => protocols[id]?.[0] ?? id;

/** An endpoint of a service; none where its code is no code. */
export function unpackEndpoint(
  catalogue: Catalogue,
  { id: service, title }: CatalogueService,
  endpoint: CatalogueEndpoint,
): (ListeningEndpoint & { off: boolean })[] {
  const { id, code, protocol, peers, when, off } = withImplied(endpoint);
  const opened = readOpeningCode(code);
  const short = shortOf(catalogue, protocol);
  const own = {
    id,
    service,
    serviceTitle: title,
    protocol,
    protocolShort: short,
    when,
    isBetweenPeers: peers,
    off,
  };
  return opened ? [{ ...own, target: opened.target }] : [];
}

/** A flow of a pair of roles; none where its code is no code. */
export function unpackFlow(catalogue: Catalogue, flow: CatalogueFlow): FlowFacts[] {
  const { service, endpoint, directions = ['forward'], carries, features, onlyWith = [] } = flow;
  const { code, protocol } = withImplied({ ...flow, id: endpoint });
  const opened = readOpeningCode(code);
  const protocolShort = shortOf(catalogue, protocol);
  const own = { service, endpoint, protocol, protocolShort, directions, carries, features, onlyWith };
  return opened ? [{ ...own, target: opened.target }] : [];
}
