/** From the catalogue back to what the chart makes openings of. */
import type { ListeningEndpoint } from '#chart/permits/endpoint-openings.ts';
import type { FlowFacts } from '#chart/permits/flow-openings.ts';
import { withImplied } from './implied.ts';
import { readOpeningCode } from '../link/codes.ts';
import type { Catalogue, CatalogueEndpoint, CatalogueFlow, CatalogueService } from './catalogue.ts';

/** `SMB`; the id where the chart doesn't know it. */
const protocolShort = ({ protocols }: Pick<Catalogue, 'protocols'>, id: string): string => protocols[id]?.[0] ?? id;

/** An endpoint of a service; none where its code is no code. */
export function unpackEndpoint(
  catalogue: Catalogue,
  { id: service, title }: CatalogueService,
  endpoint: CatalogueEndpoint,
): (ListeningEndpoint & { off: boolean })[] {
  const { id, code, protocol, peers, when, off } = withImplied(endpoint);
  const opened = readOpeningCode(code);
  const short = protocolShort(catalogue, protocol);
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
export function unpackFlow(catalogue: Catalogue, { code, onlyWith = [], ...own }: CatalogueFlow): FlowFacts[] {
  const opened = readOpeningCode(code);
  const short = protocolShort(catalogue, own.protocol);
  return opened ? [{ ...own, onlyWith, protocolShort: short, target: opened.target }] : [];
}
