/** The logic that other rooms may use. */
export { allNames } from './index/all-names.ts';
export { buildExactIndex } from './index/build-index.ts';
export type { ExactIndex } from './index/index-format.ts';
export { type NamePart, namePartsOf } from './index/name-parts.ts';
export { openIndex } from './index/open-index.ts';
export { openSearchDescription } from './index/opensearch.ts';
export { registeredBuckets, type RegisteredRow } from './index/registered.ts';
export type { Hit } from './query/hit.ts';
export { lookup } from './query/lookup.ts';
export { readQuery, tidy } from './query/read-query.ts';
export { stem, tellingWords } from './query/words.ts';
