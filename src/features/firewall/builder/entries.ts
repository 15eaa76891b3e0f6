/** From the name of an item to what it stands for. */
import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { numberEntry } from './number-entries.ts';
import { protocolEntry } from './protocol-entries.ts';
import { legBetween, scenarioEntry } from './scenario-entries.ts';
import { endpointEntry, serviceEntry } from './service-entries.ts';

/** What a name stands for in the chart of today; undefined where the chart doesn't know it. */
export function entryOf(catalogue: Catalogue, ref: string): Entry | undefined {
  const [kind, id = '', ...more] = ref.split('/');
  if (kind === 'protocol') return protocolEntry(catalogue, ref, id);
  if (kind === 'service') {
    const service = catalogue.services.find((one) => one.id === id);
    const endpoint = service?.endpoints.find((one) => one.id === more[0]);
    if (more.length === 0) return service && serviceEntry(catalogue, ref, service);
    return service && endpoint && endpointEntry(catalogue, ref, service, endpoint);
  }
  if (kind === 'scenario') {
    const scenario = catalogue.scenarios.find((one) => one.id === id);
    const leg = scenario && legBetween(scenario, more);
    return scenario && leg && scenarioEntry(catalogue, ref, scenario, leg);
  }
  return numberEntry(ref);
}
