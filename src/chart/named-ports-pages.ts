/** Listings: stretches of the port space, each a page with all its named ports. */
import type { Block } from './blocks.ts';
import { MAX_PORT } from './port-space.ts';

/** So many numbers that the fullest stretch stays within the weight of a page. */
export const LISTING_LENGTH = 250;

/** The stretch that a number lies in; the last one is shorter. */
export function stretchOf(port: number): Block {
  const from = port - (port % LISTING_LENGTH);
  return { from, to: Math.min(from + LISTING_LENGTH - 1, MAX_PORT) };
}

/** The stretches that hold one of the numbers, which ascend: those with a page. */
export function listingsOf(named: readonly number[]): Block[] {
  return [...new Set(named.map((port) => stretchOf(port).from))].map(stretchOf);
}

/** The listing that a number stands in, or would stand in; undefined where that stretch has no page. */
export function listingAt(named: readonly number[], port: number): Block | undefined {
  const stretch = stretchOf(port);
  return named.some((n) => n >= stretch.from && n <= stretch.to) ? stretch : undefined;
}
