/** Scenarios as their lists group them. */
import { type ScenarioArea, vocab, wordsOf } from '#content-model/vocab.ts';
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
  const byArea = Map.groupBy(scenarios, ({ area }) => area);
  return wordsOf(vocab.scenarioAreas).flatMap((id) => {
    const own = byArea.get(id);
    return own ? [{ id, ...vocab.scenarioAreas[id], scenarios: own }] : [];
  });
}
