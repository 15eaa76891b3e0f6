/** The logic that other rooms may use. */
export { ask } from './judge/ask.ts';
export { judge } from './judge/judge.ts';
export { openPorts } from './judge/openings.ts';
export { readRuleSets } from './read-rule-sets.ts';
