/** The logic that other rooms may use. */
export { type CitingPages, citingPagesBySource } from './citing-pages.ts';
export { FORMER_GROUPS, groupParts, groupSources, type SourceGroup } from './source-groups.ts';
export { shortName, sourceHeading } from './source-names.ts';
