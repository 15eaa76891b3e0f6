/** The logic that other rooms may use. */
export { allNames } from './names/all-names.ts';
export { buildExactIndex } from './index/build-index.ts';
export type { ExactIndex } from './index/index-format.ts';
export { type NamePart, namePartsOf } from './names/name-parts.ts';
export { openIndex } from './index/open-index.ts';
export { openSearchDescription } from './opensearch.ts';
export { registeredBuckets, type RegisteredRow } from './index/registration-buckets.ts';
export type { Hit } from './query/search-match.ts';
export { lookup } from './query/lookup.ts';
export { readQuery, tidy } from './query/read-query.ts';
export { stem, tellingWords } from './index/keywords.ts';
