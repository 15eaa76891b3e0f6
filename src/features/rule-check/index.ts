/** The logic that pages may use. */
export { packPortNames } from './port-names.ts';
