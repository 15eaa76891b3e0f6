/** A flow leads to an endpoint that its service declares. */
import { endpointSchema } from '#content-model/endpoint.ts';
import { flowSchema } from '#content-model/scenario.ts';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';
import { endpointId } from '../endpoint.ts';
import { readEndpointReference } from '../scenarios.ts';
import { unknown } from './references.ts';
import { fieldOf, filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

/** The endpoints of a service; undefined where it has none or one of them is broken, so that the list has a gap. */
function endpointsOf(service: WrittenFile | undefined): string[] | undefined {
  const list = fieldOf(service?.data, 'endpoints');
  const endpoints = itemsOf(service?.data, 'endpoints', endpointSchema);
  if (!Array.isArray(list) || list.length === 0 || endpoints.length < list.length) return undefined;
  return endpoints.map(([, entry]) => endpointId(entry));
}

export function scenarioEndpoints(content: WrittenContent): Diagnostic[] {
  const services = new Map(filesOf(content, 'services').map((file) => [file.id, file]));
  const { services: known } = content.known;
  return filesOf(content, 'scenarios').flatMap(({ file, data }) =>
    itemsOf(data, 'flows', flowSchema).flatMap(([i, flow]): Diagnostic[] => {
      const { service, endpoint } = readEndpointReference(flow.endpoint);
      const field = `flows[${i}].endpoint`;
      if (!known.includes(service)) return [{ file, field, ...unknown('services', service, known) }];
      const endpoints = endpointsOf(services.get(service));
      if (!endpoints || endpoints.includes(endpoint)) return [];
      const found = `unknown endpoint "${endpoint}" of the service "${service}"`;
      return [
        { file, field, found, expected: `one of ${endpoints.join(', ')}`, nearest: nearestWord(endpoint, endpoints) },
      ];
    }),
  );
}
