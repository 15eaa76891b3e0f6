/** The logic that other rooms may use. */
export { serviceAliases } from './service-aliases.ts';
