/** Scenarios as their lists group them. */
import { groupByWord, type ScenarioArea, vocab } from '#content-model/vocab.ts';
import type { Scenario } from './model.ts';

/** An area with its scenarios. */
export interface AreaOfScenarios {
  id: ScenarioArea;
  label: string;
  description: string;
  scenarios: readonly Scenario[];
}

/** The areas in the vocabulary's order, without empty ones; within each the order of the chart. */
export function scenariosByArea(scenarios: Iterable<Scenario>): AreaOfScenarios[] {
  return groupByWord(vocab.scenarioAreas, scenarios, ({ area }) => area).map(({ items, ...area }) => ({
    ...area,
    scenarios: items,
  }));
}
