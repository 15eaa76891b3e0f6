/** The logic that other rooms may use. */
export { explainListing } from './explain/explain-listing.ts';
export { packFacts } from './explain/pack-facts.ts';
export type { PackedListingFacts } from './explain/packed-facts.ts';
export { unpackFacts } from './explain/unpack-facts.ts';
export { LISTING_TOOLS } from './listing-tools.ts';
export { readListing } from './parse/read-listing.ts';
