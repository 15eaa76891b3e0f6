/** The sources of a page: every one that anything on it names, in the order of first mention. */
import { vocab } from '#content-model/vocab.ts';
import { claimSources } from './claims.ts';
import { portExposure } from './exposure.ts';
import { rowsOf } from './port-uses.ts';
import type { Guide, Port, Protocol, Scenario, Service, Symptom } from './model.ts';

const unique = (ids: readonly string[]) => [...new Set(ids)];
const sourcesOf = (items: readonly { sources: readonly string[] }[]) => items.flatMap((item) => item.sources);

/** Of items of which some name no source of their own. */
const ownSources = (items: readonly { sources?: readonly string[] | undefined }[]) =>
  items.flatMap((item) => item.sources ?? []);
const exposureSources = (endpoints: Port['endpoints']) => endpoints.flatMap((e) => e.exposure?.sources ?? []);

/** A row that stands on the page by its name alone has its sources with its service. */
export function portCitations(port: Port): string[] {
  return unique([
    ...sourcesOf(rowsOf(port.endpoints)),
    ...(portExposure(port.endpoints)?.strictest.exposure.sources ?? []),
    ...port.sources,
    ...sourcesOf(port.spans),
    ...sourcesOf(port.advisories),
    ...(port.registrations.length > 0 ? claimSources('registry') : []),
    ...(port.techniques.length > 0 ? claimSources('techniques') : []),
  ]);
}

export function serviceCitations(service: Service): string[] {
  return unique([
    ...sourcesOf(service.endpoints),
    ...service.sources,
    ...exposureSources(service.endpoints),
    ...ownSources([
      ...service.programs,
      ...service.settings,
      ...service.genuine,
      ...(service.lived ? [service.lived] : []),
    ]),
    ...service.measured.map(({ source }) => source),
    ...sourcesOf(service.advisories),
    ...sourcesOf(service.ruleGroups.map((id) => vocab.ruleGroups[id])),
    ...(service.techniques.length > 0 ? claimSources('techniques') : []),
  ]);
}

export function protocolCitations(protocol: Protocol): string[] {
  return unique([
    ...protocol.specifications.map((s) => s.source),
    ...protocol.sources,
    ...sourcesOf(protocol.endpoints),
  ]);
}

/** What the endpoints themselves rest on stands on the pages of their services. */
export const scenarioCitations = (scenario: Scenario): string[] =>
  unique([...sourcesOf(scenario.flows), ...scenario.sources]);

export const guideCitations = (guide: Guide): string[] => unique(guide.sources);

export const symptomCitations = (symptom: Symptom): string[] =>
  unique([...symptom.sources, ...ownSources(symptom.wordings), ...sourcesOf(symptom.causes)]);
