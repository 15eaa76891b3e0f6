/** The logic that other rooms may use. */
export { spreadNumbers, ruleSteps } from './candidates.ts';
export { chooserResults, gatherChooserFacts } from './gather-chooser-facts.ts';
