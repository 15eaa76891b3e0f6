/** The logic that other rooms may use. */
export { catalogueOf } from './builder/catalogue/pack.ts';
export { firewallLink } from './builder/link/fragment.ts';
export { portSelections, selectionOf } from './builder/subjects/selection.ts';
export type { RuleSet } from './model/rule-set.ts';
export { inboundPermits, rulesFor } from './page-rules.ts';
export { BRIEF_SYNTAXES } from './syntax/brief.ts';
export { USUAL_PLACEMENT } from './model/placement.ts';
export { setNameOf } from './model/set-name.ts';
export { writeRules } from './syntax/write-rules.ts';
