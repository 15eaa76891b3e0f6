/** What rests on a source: the reverse of `citations.ts`. */
import {
  guideCitations,
  allPortSources,
  allProtocolSources,
  scenarioCitations,
  serviceCitations,
  symptomCitations,
} from '#chart/citations.ts';
import type { AdvisoryEntry } from '#content-model/advisory.ts';
import type { Chart, Endpoint, Guide, Port, Protocol, Scenario, Service, Symptom } from '#chart/model.ts';
import { type PageRef, portRef } from '#chart/page-ref.ts';

/** A service whose page lists the source, with those of its endpoints that name it. */
export interface CitingService {
  service: Service;
  endpoints: Endpoint[];
}

/** An advisory that names the source, with the page it stands on. */
export interface CitingAdvisory extends AdvisoryEntry {
  page: PageRef;
}

/** Everything that names one source, each in the chart's order. */
export interface CitingPages {
  /** Protocols that the source specifies. */
  specified: Protocol[];
  /** Protocols whose page lists it otherwise. */
  protocols: Protocol[];
  services: CitingService[];
  /** Ports that somebody has written about. */
  ports: Port[];
  guides: Guide[];
  scenarios: Scenario[];
  symptoms: Symptom[];
  advisories: CitingAdvisory[];
  /** How many ports that nobody has written about list it. */
  plainPorts: number;
}

const none = (): CitingPages => ({
  specified: [],
  protocols: [],
  services: [],
  ports: [],
  guides: [],
  scenarios: [],
  symptoms: [],
  advisories: [],
  plainPorts: 0,
});

/** What rests on each source of the chart, by its id. Ids without a file are left out: the rules report them. */
export function citingPagesBySource(chart: Chart): Map<string, CitingPages> {
  const bySource = new Map([...chart.sources.keys()].map((id) => [id, none()]));
  const each = (ids: readonly string[], add: (pages: CitingPages, id: string) => void) => {
    for (const id of new Set(ids)) {
      const pages = bySource.get(id);
      if (pages) add(pages, id);
    }
  };
  const addAdvisories = (page: PageRef, advisories: Port['advisories']) => {
    for (const advisory of advisories) each(advisory.sources, (pages) => pages.advisories.push({ ...advisory, page }));
  };

  for (const protocol of chart.protocols.values()) {
    const specifications = new Set(protocol.specifications.map((s) => s.source));
    each(allProtocolSources(protocol), (pages, id) =>
      (specifications.has(id) ? pages.specified : pages.protocols).push(protocol),
    );
  }
  for (const service of chart.services.values()) {
    each(serviceCitations(service), (pages, id) =>
      pages.services.push({ service, endpoints: service.endpoints.filter((e) => e.sources.includes(id)) }),
    );
    addAdvisories({ kind: 'service', id: service.id }, service.advisories);
  }
  for (const port of chart.ports.values()) {
    each(allPortSources(port), (pages) => (port.charted ? pages.ports.push(port) : (pages.plainPorts += 1)));
    addAdvisories(portRef(port.number), port.advisories);
  }
  for (const guide of chart.guides.values()) each(guideCitations(guide), (pages) => pages.guides.push(guide));
  for (const scenario of chart.scenarios.values())
    each(scenarioCitations(scenario), (pages) => pages.scenarios.push(scenario));
  for (const symptom of chart.symptoms.values())
    each(symptomCitations(symptom), (pages) => pages.symptoms.push(symptom));
  return bySource;
}
