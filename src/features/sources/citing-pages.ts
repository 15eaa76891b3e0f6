/** What rests on a source: the reverse of `citations.ts`. */
import {
  guideCitations,
  portCitations,
  protocolCitations,
  scenarioCitations,
  serviceCitations,
} from '#chart/citations.ts';
import type { Chart, Endpoint, Guide, PlacedAdvisory, Port, Protocol, Scenario, Service } from '#chart/model.ts';
import type { Use } from '#chart/uses.ts';

/** A service whose page lists the source, with those of its endpoints that name it. */
export interface CitingService {
  service: Service;
  endpoints: Endpoint[];
}

/** Everything that names one source, each in the chart's order. */
export interface SourceUses {
  /** Protocols that the source specifies. */
  specified: Protocol[];
  /** Protocols whose page lists it otherwise. */
  protocols: Protocol[];
  services: CitingService[];
  /** Ports that somebody has written about. */
  ports: Port[];
  guides: Guide[];
  scenarios: Scenario[];
  advisories: PlacedAdvisory[];
  /** Defaults of software outside the chart. */
  uses: Use[];
  /** How many ports that nobody has written about list it. */
  plain: number;
}

const none = (): SourceUses => ({
  specified: [],
  protocols: [],
  services: [],
  ports: [],
  guides: [],
  scenarios: [],
  advisories: [],
  uses: [],
  plain: 0,
});

/** What rests on each source of the chart, by its id. Ids without a file are left out: the rules report them. */
export function usesBySource(chart: Chart): Map<string, SourceUses> {
  const bySource = new Map([...chart.sources.keys()].map((id) => [id, none()]));
  const each = (ids: readonly string[], add: (uses: SourceUses, id: string) => void) => {
    for (const id of new Set(ids)) {
      const uses = bySource.get(id);
      if (uses) add(uses, id);
    }
  };
  const addAdvisories = (kind: 'port' | 'service', id: string, advisories: Port['advisories']) => {
    for (const advisory of advisories)
      each(advisory.sources, (uses) => uses.advisories.push({ ...advisory, place: { kind, id } }));
  };

  for (const protocol of chart.protocols.values()) {
    const specifications = new Set(protocol.specifications.map((s) => s.source));
    each(protocolCitations(protocol), (uses, id) =>
      (specifications.has(id) ? uses.specified : uses.protocols).push(protocol),
    );
  }
  for (const service of chart.services.values()) {
    each(serviceCitations(service), (uses, id) =>
      uses.services.push({ service, endpoints: service.endpoints.filter((e) => e.sources.includes(id)) }),
    );
    addAdvisories('service', service.id, service.advisories);
  }
  for (const port of chart.ports.values()) {
    each(portCitations(port), (uses) => (port.charted ? uses.ports.push(port) : (uses.plain += 1)));
    addAdvisories('port', String(port.number), port.advisories);
  }
  for (const guide of chart.guides.values()) each(guideCitations(guide), (uses) => uses.guides.push(guide));
  for (const scenario of chart.scenarios.values())
    each(scenarioCitations(scenario), (uses) => uses.scenarios.push(scenario));
  for (const use of chart.uses) each(use.sources, (uses) => uses.uses.push(use));
  return bySource;
}
