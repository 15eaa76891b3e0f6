/** The logic that other rooms may use. */
export { SYMPTOM_COUNTS, symptomCoverage } from './coverage.ts';
export { symptomsByArea } from './symptoms-by-area.ts';
