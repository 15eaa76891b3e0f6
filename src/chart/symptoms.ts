/** Symptoms joined to what they name, from both ends. */
import type { Chart, Scenario, Service, Symptom } from './model.ts';

type Symptoms = Pick<Chart, 'symptoms'>;

const withAny = ({ symptoms }: Symptoms, isMeant: (symptom: Symptom) => boolean) =>
  [...symptoms.values()].filter(isMeant);

/** The symptoms that name a port. */
export const symptomsAt = (chart: Symptoms, port: number): Symptom[] =>
  withAny(chart, ({ ports }) => ports.includes(port));

/** The symptoms that name a service. */
export const symptomsOf = (chart: Symptoms, service: Pick<Service, 'id'>): Symptom[] =>
  withAny(chart, ({ services }) => services.includes(service.id));

/** The symptoms that name a protocol. */
export const symptomsOfProtocol = (chart: Symptoms, protocol: { id: string }): Symptom[] =>
  withAny(chart, ({ protocols }) => protocols.includes(protocol.id));

/** The symptoms that name a scenario. */
export const symptomsOfScenario = (chart: Symptoms, scenario: Pick<Scenario, 'id'>): Symptom[] =>
  withAny(chart, ({ scenarios }) => scenarios.includes(scenario.id));
