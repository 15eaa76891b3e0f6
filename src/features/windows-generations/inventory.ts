/** What the chart knows of a generation of Windows: what lives there, what came with it, what went. */
import type { Generation } from '#chart/windows-generations.ts';
import { momentText } from '#chart/lifetime.ts';
import type { Endpoint, Service } from '#chart/model.ts';
import { vocab } from '#content-model/vocab.ts';
import { comesIn, goesIn, type Life, lifeOfEndpoint, lifeOfService, livesIn } from './life.ts';

/** A service with those of its endpoints that are meant. */
export interface ServiceAt {
  service: Service;
  endpoints: readonly Endpoint[];
}

/** A service that came or went, or endpoints of one that stayed. */
export interface Change extends ServiceAt {
  /** Whether it is the service itself. */
  isWhole: boolean;
  /** The version that brought it, or the last that had it; of endpoints, in the words of their files. */
  version: string;
}

export interface Inventory {
  generation: Generation;
  /** By title, with the endpoints that lived there too. One without a version of its own has lived as long as its service. */
  living: readonly ServiceAt[];
  came: readonly Change[];
  went: readonly Change[];
}

interface Dated {
  service: Service;
  /** Undefined where nothing is known. */
  life: Life | undefined;
}

const isOfWindows = ({ family }: Service) => vocab.families[family].group === 'windows';

/** The endpoints of a service that changed, by the version that their files name. */
function changedEndpoints(
  { service }: Dated,
  has: (life: Life) => boolean,
  versionOf: (endpoint: Endpoint) => string | undefined,
): Change[] {
  const changed = service.endpoints.filter((endpoint) => has(lifeOfEndpoint(endpoint)));
  return [...Map.groupBy(changed, (endpoint) => versionOf(endpoint) ?? '')].map(([version, endpoints]) => ({
    service,
    endpoints,
    isWhole: false,
    version,
  }));
}

/** The inventory of one generation; of services in any family, if their years are versions of Windows. */
export function inventoryOf(generation: Generation, services: Iterable<Service>): Inventory {
  const dated = Array.from(services, (service): Dated => ({ service, life: lifeOfService(service) }));
  const came = dated.flatMap((one): Change[] => {
    const { service, life } = one;
    const endpoints = service.endpoints.filter((endpoint) => livesIn(lifeOfEndpoint(endpoint), generation));
    if (service.lived && life && comesIn(life, generation))
      return [{ service, endpoints, isWhole: true, version: momentText(service.lived.from) }];
    return changedEndpoints(
      one,
      (own) => comesIn(own, generation),
      ({ since }) => since,
    );
  });
  const went = dated.flatMap((one): Change[] => {
    const { service, life } = one;
    if (service.lived && life && goesIn(life, generation)) {
      const endpoints = service.endpoints.filter((endpoint) => lifeOfEndpoint(endpoint).last >= life.last);
      return [{ service, endpoints, isWhole: true, version: momentText(service.lived.to ?? '') }];
    }
    return changedEndpoints(
      one,
      (own) => goesIn(own, generation),
      ({ until }) => until,
    );
  });
  const living = dated.flatMap(({ service, life }): ServiceAt[] => {
    if (!life || !livesIn(life, generation)) return [];
    const endpoints = service.endpoints.filter((endpoint) => livesIn(lifeOfEndpoint(endpoint), generation));
    return [{ service, endpoints }];
  });
  return { generation, living, came, went };
}

/** The sources of a change: those of the service's life, or those of the endpoints. */
export const changeSources = ({ service, endpoints, isWhole }: Change): readonly string[] =>
  isWhole ? (service.lived?.sources ?? []) : [...new Set(endpoints.flatMap(({ sources }) => sources))];

/** How many services of Windows' families there are, and how many of them no generation can list. */
export function undatedCount(services: Iterable<Service>): { all: number; undated: number } {
  const ofWindows = [...services].filter(isOfWindows);
  return {
    all: ofWindows.length,
    undated: ofWindows.filter((service) => lifeOfService(service) === undefined).length,
  };
}
