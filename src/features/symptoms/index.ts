/** The logic that other rooms may use. */
export { symptomsByArea } from './symptoms-by-area.ts';
