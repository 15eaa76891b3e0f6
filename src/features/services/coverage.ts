/** How complete the services of each family are. */
import type { Chart, Service } from '#chart/model.ts';
import { hasPart, SERVICE_PARTS } from './completeness.ts';
import { servicesByFamily } from './families.ts';

/** What is counted: the parts of a service, its prose, a short answer by an author, a source of its maker. */
export const COVERAGE_PARTS = [...SERVICE_PARTS, 'prose', 'maker-source'] as const;

type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** A family, or all of them, with how many of its services have each part. */
export interface CoverageRow {
  label: string;
  services: number;
  having: Readonly<Record<CoveragePart, number>>;
}

const plain = (name: string) => name.toLowerCase();

/** Whether one of its sources is published by its maker. */
function hasMakerSource({ maker, sources, endpoints }: Service, chart: Pick<Chart, 'sources'>): boolean {
  if (maker === undefined) return false;
  const cited = new Set([...sources, ...endpoints.flatMap((e) => e.sources)]);
  return [...cited].some((id) => {
    const publisher = plain(chart.sources.get(id)?.publisher ?? '');
    return publisher !== '' && (publisher.includes(plain(maker)) || plain(maker).includes(publisher));
  });
}

function rowOf(label: string, services: readonly Service[], chart: Chart, withProse: ReadonlySet<string>): CoverageRow {
  const has = (service: Service, part: CoveragePart): boolean => {
    if (part === 'prose') return withProse.has(service.id);
    return part === 'maker-source' ? hasMakerSource(service, chart) : hasPart(service, part);
  };
  const having = Object.fromEntries(
    COVERAGE_PARTS.map((part) => [part, services.filter((service) => has(service, part)).length]),
  ) as Record<CoveragePart, number>;
  return { label, services: services.length, having };
}

/** A row for each family, and one for all; `withProse` are the ids of services whose file has prose. */
export function coverageOf(chart: Chart, withProse: ReadonlySet<string>): CoverageRow[] {
  const services = [...chart.services.values()];
  return [
    ...servicesByFamily(services).map((family) => rowOf(family.label, family.services, chart, withProse)),
    rowOf('All', services, chart, withProse),
  ];
}
