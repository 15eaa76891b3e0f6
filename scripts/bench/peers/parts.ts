/** Parts that pages of several kinds have: tables of endpoints, advisories, sources. */
import { portPath, protocolPath, servicePath } from '#chart/addresses.ts';
import { portSpecText, transportText } from '#chart/endpoint.ts';
import type { Chart, Endpoint } from '#chart/model.ts';
import { sourceLabel } from '#chart/source-label.ts';
import type { AdvisoryEntry } from '#content-model/advisory.ts';
import { vocab } from '#content-model/vocab.ts';
import { bullets, link, plain, section, tableOf } from './markdown.ts';

/** The marks of some sources: `IANA, RFC 4120`. */
export const marks = ({ sources }: Chart, ids: readonly string[]) =>
  ids
    .flatMap((id) => sources.get(id) ?? [])
    .map((source) => plain(sourceLabel(source)))
    .join(', ');

const number = (endpoint: Endpoint) =>
  endpoint.port === null ? portSpecText(endpoint) : link(portSpecText(endpoint), portPath(endpoint.port));

/** Endpoints with all that the site's own tables say of them. */
export const endpointTable = (chart: Chart, endpoints: readonly Endpoint[]) =>
  tableOf(
    ['Service', 'Protocol', 'Transport', 'Port', 'Direction', 'When', 'Sources'],
    endpoints.map((e) => [
      link(e.serviceTitle, servicePath(e.service)),
      link(e.protocolTitle, protocolPath(e.protocol)),
      transportText(e),
      number(e),
      vocab.directions[e.direction].label,
      plain([e.when, e.note ?? ''].join(' ').trim()),
      marks(chart, e.sources),
    ]),
  );

export const advisories = (list: readonly AdvisoryEntry[]) =>
  section(
    'Security',
    tableOf(
      ['Advisory', 'What it says', 'Published', 'State', 'Fix'],
      list.map((a) => [a.id, plain(a.says), a.published, vocab.advisoryStates[a.state].label, plain(a.fix ?? '')]),
    ),
  );

export function sourceList({ sources }: Chart, ids: readonly string[]): string {
  const lines = ids
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ title, publisher, date, url }) => {
      const name = url === null ? plain(title) : link(title, url);
      return `${name}, ${plain(publisher)}, ${date}`;
    });
  return section('Sources', bullets(lines));
}
