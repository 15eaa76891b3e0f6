/** The logic that other rooms may use. */
export type { Catalogue } from './builder/catalogue/catalogue.ts';
export { type KnownListener, listenersAt } from './builder/catalogue/listeners-at.ts';
export { catalogueOf } from './builder/catalogue/pack.ts';
export { findSubjects, type FoundSubject } from './builder/find/find-subjects.ts';
export { numberProblem } from './builder/find/numbers.ts';
export { type SiteNames, siteNames } from './builder/find/site-names.ts';
export { firewallLink } from './builder/link/fragment.ts';
export { resolveSelections } from './builder/resolve.ts';
export { openingName } from './builder/subjects/opening-name.ts';
export { portSelections, type Selection, selectionOf } from './builder/subjects/selection.ts';
export { DYNAMIC_PORTS, dynamicProblems, hasOwnDynamicPorts, inNumbers } from './model/dynamic.ts';
export { ANYWHERE_IN_WINDOWS, type RuleSet, type SetEnd } from './model/rule-set.ts';
export { inboundPermits, rulesFor } from './page-rules.ts';
export { BRIEF_SYNTAXES } from './syntax/brief.ts';
export { USUAL_PLACEMENT } from './model/placement.ts';
export { setNameOf } from './model/set-name.ts';
export { writeRules } from './syntax/write-rules.ts';
