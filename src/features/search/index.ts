/** The logic that other rooms may use. */
export { allNames } from './names/all-names.ts';
export { buildExactIndex } from './index/build-index.ts';
export type { ExactIndex } from './index/index-format.ts';
export { type NamePart, namePartsOf } from './names/name-parts.ts';
export { openIndex } from './index/open-index.ts';
export { openSearchDescription } from './opensearch.ts';
export { registrationBuckets, type RegistrationRow } from './index/registration-buckets.ts';
export type { SearchMatch } from './query/search-match.ts';
export { lookup } from './query/lookup.ts';
export { readQuery, normalizeQuery } from './query/read-query.ts';
export { stem, keywordsOf } from './index/keywords.ts';
