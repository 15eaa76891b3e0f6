/** Scenarios joined to the endpoints that their flows name, and who is named by them. */
import type { ScenarioEntry } from '#content-model/scenario.ts';
import type { Chart, Endpoint, Flow, Scenario } from './model.ts';

/** A reference such as `print-spooler#tcp-445-smb`, in its two parts. */
export function readEndpointReference(reference: string): { service: string; endpoint: string } {
  const [service = '', endpoint = ''] = reference.split('#');
  return { service, endpoint };
}

/** The scenarios of the chart. A flow to an endpoint that doesn't exist is left out: the rules report it. */
export function scenariosFrom(
  entries: ReadonlyMap<string, ScenarioEntry>,
  byService: ReadonlyMap<string, readonly Endpoint[]>,
): Scenario[] {
  return [...entries].map(([id, entry]) => ({
    ...entry,
    id,
    flows: entry.flows.flatMap((flow): Flow[] => {
      const named = readEndpointReference(flow.endpoint);
      const endpoint = byService.get(named.service)?.find((e) => e.id === named.endpoint);
      return endpoint ? [{ ...flow, endpoint }] : [];
    }),
  }));
}

/** The scenarios with a flow to an endpoint of a service, in their order. */
export function scenariosOf(chart: Pick<Chart, 'scenarios'>, service: { id: string }): Scenario[] {
  return [...chart.scenarios.values()].filter(({ flows }) => flows.some((f) => f.endpoint.service === service.id));
}

/** The scenarios with a flow to a port, in their order; a port within a range that a flow opens counts. */
export function scenariosAt(chart: Pick<Chart, 'scenarios'>, port: number): Scenario[] {
  const leadsTo = ({ endpoint: { port: single, range } }: Flow) =>
    single === port || (range !== null && port >= range[0] && port <= range[1]);
  return [...chart.scenarios.values()].filter(({ flows }) => flows.some(leadsTo));
}
