/** The table by port number, and the filters that cut it. */
import { type Family, type Transport, vocab, wordsOf } from '#content-model/vocab.ts';
import type { Chart, Endpoint } from '#chart/model.ts';

/** A transport, or `ip` for endpoints that are IP protocols. */
type TransportFilter = Transport | 'ip';

export type PortTableRow = Endpoint & { filter: TransportFilter; family: Family };

/** Every endpoint with what the filters go by, sorted by port. */
export function portRows(chart: Chart): PortTableRow[] {
  return chart.endpoints.flatMap((endpoint) => {
    const service = chart.services.get(endpoint.service);
    return service ? [{ ...endpoint, filter: endpoint.transport ?? 'ip', family: service.family }] : [];
  });
}

export interface PortTableFilter {
  kind: 'transport' | 'family';
  id: string;
  label: string;
  path: string;
}

/** The filters that leave a row over, each with the address of its own page. */
export function filtersOf(rows: readonly PortTableRow[]): PortTableFilter[] {
  const transports = wordsOf(vocab.transports).map((id) => ({
    id: id as TransportFilter,
    label: vocab.transports[id].label,
  }));
  return [
    ...[...transports, { id: 'ip' as const, label: 'IP protocols' }]
      .filter(({ id }) => rows.some((row) => row.filter === id))
      .map(({ id, label }) => ({ kind: 'transport' as const, id, label, path: `/ports/transport/${id}/` })),
    ...wordsOf(vocab.families)
      .filter((id) => rows.some((row) => row.family === id))
      .map((id) => ({ kind: 'family' as const, id, label: vocab.families[id].label, path: `/ports/family/${id}/` })),
  ];
}

/** The rows that a filter leaves. */
export function filterRows(
  rows: readonly PortTableRow[],
  filter: Pick<PortTableFilter, 'kind' | 'id'> | undefined,
): PortTableRow[] {
  if (!filter) return [...rows];
  return rows.filter((row) => (filter.kind === 'transport' ? row.filter : row.family) === filter.id);
}
