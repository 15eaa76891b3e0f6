/** Symptoms as the index groups them. */
import { type SymptomArea, vocab, wordsOf } from '#content-model/vocab.ts';
import type { Symptom } from '#chart/model.ts';

/** An area with its symptoms. */
export interface AreaOfSymptoms {
  id: SymptomArea;
  label: string;
  description: string;
  symptoms: readonly Symptom[];
}

/** The areas in the vocabulary's order, without empty ones; within each the order of the chart. */
export function symptomsByArea(symptoms: Iterable<Symptom>): AreaOfSymptoms[] {
  const byArea = Map.groupBy(symptoms, ({ area }) => area);
  return wordsOf(vocab.symptomAreas).flatMap((id) => {
    const own = byArea.get(id);
    return own ? [{ id, ...vocab.symptomAreas[id], symptoms: own }] : [];
  });
}
