/** The logic that other rooms may use. */
export { type AreaOfSymptoms, symptomsByArea } from './symptoms-by-area.ts';
