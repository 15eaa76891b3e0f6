/** The longest blocks of unassigned numbers: those with a page of their own. */
import type { PortSpan } from '#chart/port-span.ts';
import { longestBlocks, unassignedBlocks } from '#chart/unassigned-blocks.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';

const MAX_BLOCK_PAGES = 20;

/** Longest first. */
export const LONGEST_BLOCKS: readonly PortSpan[] = longestBlocks(unassignedBlocks(LISTED_NUMBERS), MAX_BLOCK_PAGES);

/** Whether a block is long enough for a page. */
export const hasPage = ({ from, to }: PortSpan): boolean =>
  LONGEST_BLOCKS.some((block) => block.from === from && block.to === to);
