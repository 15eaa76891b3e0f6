/** Identifiers that people type, and the pages they lead to: advisories, techniques and documents. */
import { guideCitations, allPortSources, allProtocolSources, serviceCitations } from '#chart/citations.ts';
import type { Chart, Source } from '#chart/model.ts';
import { type PageRef, portRef } from '#chart/page-ref.ts';
import { sourceLabel } from '#chart/source-label.ts';
import { documentIds } from './document-ids.ts';
import type { PageNames } from './page-names.ts';
import type { NameReason } from './index-format.ts';

/** A name that leads to a page which has an entry already. */
export type IdentifierName = readonly [text: string, page: PageRef, reason: NameReason];

/** Where more pages rest on a document than these, its own page lists them better. */
const MAX_CITING_PAGES = 6;

const charted = ({ ports }: Chart) => [...ports.values()].filter((port) => port.charted);

/** Advisories and techniques, with the pages that have them. */
export function advisoryAndTechniqueNames(chart: Chart): IdentifierName[] {
  const of = (
    ref: PageRef,
    page: { advisories: readonly { id: string }[]; techniques: readonly string[] },
  ): IdentifierName[] => [
    ...page.advisories.map(({ id }): IdentifierName => [id, ref, 'advisory']),
    ...page.techniques.map((id): IdentifierName => [id, ref, 'technique']),
  ];
  return [
    ...[...chart.services.values()].flatMap((service) => of({ kind: 'service', id: service.id }, service)),
    ...charted(chart).flatMap((port) => of(portRef(port.number), port)),
  ];
}

/** The pages that rest on each source: services, protocols, ports and guides, in this order. */
function citingPages(chart: Chart): Map<string, PageRef[]> {
  const pages: (readonly [PageRef, readonly string[]])[] = [
    ...[...chart.services.values()].map((s) => [{ kind: 'service', id: s.id }, serviceCitations(s)] as const),
    ...[...chart.protocols.values()].map((p) => [{ kind: 'protocol', id: p.id }, allProtocolSources(p)] as const),
    ...charted(chart).map((p) => [portRef(p.number), allPortSources(p)] as const),
    ...[...chart.guides.values()].map((g) => [{ kind: 'guide', id: g.id }, guideCitations(g)] as const),
  ];
  const citing = new Map<string, PageRef[]>();
  for (const [page, ids] of pages) for (const id of ids) citing.set(id, [...(citing.get(id) ?? []), page]);
  return citing;
}

/** The protocols that a source specifies. */
const specified = (chart: Chart, id: string) =>
  [...chart.protocols.values()].filter((p) => p.specifications.some(({ source }) => source === id));

/** Documents with an identifier: the leads to the pages that rest on them, or to their own pages. */
export function documentNames(chart: Chart): { pages: PageNames[]; names: IdentifierName[] } {
  const citing = citingPages(chart);
  const known = [...chart.sources.values()].filter((source) => documentIds(source).length > 0);
  const pagesOf = ({ id }: Source) => citing.get(id) ?? [];
  const hasFew = (source: Source) => pagesOf(source).length > 0 && pagesOf(source).length <= MAX_CITING_PAGES;
  const namesOf = (source: Source): IdentifierName[] => {
    const reasons: (readonly [PageRef, NameReason])[] = [
      ...specified(chart, source.id).map((p) => [{ kind: 'protocol', id: p.id }, 'specification'] as const),
      ...(hasFew(source)
        ? pagesOf(source).map((page) => [page, 'source'] as const)
        : [[{ kind: 'source', id: source.id }, 'document'] as const]),
    ];
    return documentIds(source).flatMap((text) => reasons.map(([page, reason]): IdentifierName => [text, page, reason]));
  };
  const entryOf = (source: Source): PageNames => ({
    page: { kind: 'source', id: source.id, title: source.title, hint: sourceLabel(source) },
    names: [],
  });
  return { pages: known.filter((source) => !hasFew(source)).map(entryOf), names: known.flatMap(namesOf) };
}
