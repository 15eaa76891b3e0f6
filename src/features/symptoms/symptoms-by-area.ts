/** Symptoms as the index groups them. */
import { groupByWord, type SymptomArea, vocab } from '#content-model/vocab.ts';
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
  return groupByWord(vocab.symptomAreas, symptoms, ({ area }) => area).map(({ items, ...area }) => ({
    ...area,
    symptoms: items,
  }));
}
