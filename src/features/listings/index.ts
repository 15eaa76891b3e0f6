/** The logic that other rooms may use. */
export { gatherFacts } from './explain/pack-facts.ts';
