/**
 * The sources of a page: every one that anything on it names, in the order of first mention. Pages of ports and protocols
 * don't name all that their rows rest on; the way back from a source to its pages goes by all of it (`allPortSources`).
 */
import { vocab } from '#content-model/vocab.ts';
import { claimSources } from './claims.ts';
import { leadingEndpoints } from './endpoint.ts';
import { portExposure } from './exposure.ts';
import { rowSources, rowsOf } from './port-uses.ts';
import type { Guide, Port, Protocol, Scenario, Service, Symptom } from './model.ts';

const unique = (ids: readonly string[]) => [...new Set(ids)];
const sourcesOf = (items: readonly { sources: readonly string[] }[]) => items.flatMap((item) => item.sources);

/** Of items of which some name no source of their own. */
const ownSources = (items: readonly { sources?: readonly string[] | undefined }[]) =>
  items.flatMap((item) => item.sources ?? []);
const exposureSources = (endpoints: Port['endpoints']) => endpoints.flatMap((e) => e.exposure?.sources ?? []);

function portCitationsWith(port: Port, ofRows: readonly string[]): string[] {
  return unique([
    ...ofRows,
    ...(portExposure(port.endpoints)?.strictest.exposure.sources ?? []),
    ...port.sources,
    ...sourcesOf(port.spans),
    ...sourcesOf(port.advisories),
    ...(port.registrations.length > 0 ? claimSources('registry') : []),
    ...(port.techniques.length > 0 ? claimSources('techniques') : []),
  ]);
}

/** Of a row the page names the first documents, and none where it has the service by its name alone: the service's page names all. */
export const portCitations = (port: Port): string[] =>
  portCitationsWith(port, rowsOf(port.endpoints).flatMap(rowSources));

/** The same, with all that its rows rest on. */
export const allPortSources = (port: Port): string[] => portCitationsWith(port, sourcesOf(rowsOf(port.endpoints)));

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

const protocolCitationsWith = (protocol: Protocol, endpoints: Protocol['endpoints']) =>
  unique([...protocol.specifications.map((s) => s.source), ...protocol.sources, ...sourcesOf(endpoints)]);

/** As on a port's page: what has no row there has its sources on the page of its service. */
export const protocolCitations = (protocol: Protocol): string[] =>
  protocolCitationsWith(protocol, leadingEndpoints(protocol.endpoints));

/** The same, with all that its endpoints rest on. */
export const allProtocolSources = (protocol: Protocol): string[] => protocolCitationsWith(protocol, protocol.endpoints);

/** What the endpoints themselves rest on stands on the pages of their services. */
export const scenarioCitations = (scenario: Scenario): string[] =>
  unique([...sourcesOf(scenario.flows), ...scenario.sources]);

export const guideCitations = (guide: Guide): string[] => unique(guide.sources);

export const symptomCitations = (symptom: Symptom): string[] =>
  unique([...symptom.sources, ...ownSources(symptom.wordings), ...sourcesOf(symptom.causes)]);
