/** The logic that other rooms may use. */
export { buildErrorIndex } from './index/error-index.ts';
export { siteIndex } from './index/site-index.ts';
export type { ExactIndex } from './index/index-format.ts';
export { keywordsOf, stem } from './index/keywords.ts';
export { openIndex } from './index/open-index.ts';
export { identifiersFile, namedFiles, namesFile, numberFiles, numbersFile, wordFiles } from './index/split-index.ts';
export { allNames } from './names/all-names.ts';
export { type NamePart, namePartsOf } from './names/name-parts.ts';
export { openSearchDescription } from './opensearch.ts';
export { lookup } from './query/lookup.ts';
export { normalizeQuery } from './query/normalize-query.ts';
export { readQuery } from './query/read-query.ts';
export { SPELLING_MARKS } from './query/spelling-marks.ts';
export type { SearchMatch } from './query/search-match.ts';
