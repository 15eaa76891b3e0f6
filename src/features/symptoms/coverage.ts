/** How much is known of the errors of each area. */
import type { Symptom } from '#chart/model.ts';
import { symptomsByArea } from './symptoms-by-area.ts';

/** What is counted. */
export const SYMPTOM_COUNTS = ['symptoms', 'texts', 'other-languages', 'causes', 'tests'] as const;

/** An area, or all of them, with its counts. */
export interface SymptomCoverageRow {
  label: string;
  counts: Readonly<Record<(typeof SYMPTOM_COUNTS)[number], number>>;
}

function rowOf(label: string, symptoms: readonly Symptom[]): SymptomCoverageRow {
  const wordings = symptoms.flatMap((symptom) => symptom.wordings);
  const causes = symptoms.flatMap((symptom) => symptom.causes);
  const counts = {
    symptoms: symptoms.length,
    texts: wordings.length,
    'other-languages': wordings.filter(({ language }) => language !== undefined).length,
    causes: causes.length,
    tests: causes.flatMap(({ tests }) => tests).length,
  };
  return { label, counts };
}

/** A row for each area, and one for all. */
export function symptomCoverage(symptoms: Iterable<Symptom>): SymptomCoverageRow[] {
  const all = [...symptoms];
  return [...symptomsByArea(all).map((area) => rowOf(area.label, area.symptoms)), rowOf('All', all)];
}
