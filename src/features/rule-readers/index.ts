/** The logic that other rooms may use. */
export { judge } from './judge/judge.ts';
export { openPorts } from './judge/openings.ts';
export { readRuleSets } from './read-rule-sets.ts';
