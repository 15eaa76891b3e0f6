/** From the name of a subject to what it stands for in the chart of today. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SubjectDetails } from './details.ts';
import { numbersDetails } from './numbers.ts';
import { protocolDetails } from './protocol.ts';
import { pairBetween, scenarioDetails } from './scenario.ts';
import type { RuleSubject } from './selection.ts';
import { endpointDetails, serviceDetails } from './service.ts';

/** Undefined where the chart doesn't know it. */
export function detailsOf(catalogue: Catalogue, subject: RuleSubject): SubjectDetails | undefined {
  switch (subject.kind) {
    case 'ports':
    case 'ip-protocol':
    case 'icmp':
      return numbersDetails(subject);
    case 'protocol':
      return protocolDetails(catalogue, subject);
    case 'service': {
      const service = catalogue.services.find(({ id }) => id === subject.id);
      return service && serviceDetails(catalogue, service);
    }
    case 'endpoint': {
      const service = catalogue.services.find(({ id }) => id === subject.service);
      const endpoint = service?.endpoints.find(({ id }) => id === subject.id);
      return service && endpoint && endpointDetails(catalogue, service, endpoint);
    }
    case 'scenario': {
      const scenario = catalogue.scenarios.find(({ id }) => id === subject.id);
      const pair = scenario && pairBetween(catalogue, scenario, subject.roles);
      return scenario && pair && scenarioDetails(subject, scenario, pair);
    }
  }
}
