/** The logic that other rooms may use. */
export { spread, stepsOf } from './candidates.ts';
export { choicesOf, gatherFacts } from './gather.ts';
