/** The logic that other rooms may use. */
export { packFacts } from './explain/pack-facts.ts';
export { LISTING_TOOLS } from './listing-tools.ts';
