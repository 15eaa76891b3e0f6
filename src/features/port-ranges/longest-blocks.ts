/** The longest blocks of unassigned numbers: those with a page of their own. */
import { type Block, longestBlocks, unassignedBlocks } from '#chart/blocks.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';

const HOW_MANY = 20;

/** Longest first. */
export const LONGEST_BLOCKS: readonly Block[] = longestBlocks(unassignedBlocks(LISTED_NUMBERS), HOW_MANY);

/** Whether a block is long enough for a page. */
export const hasPage = ({ from, to }: Block): boolean =>
  LONGEST_BLOCKS.some((block) => block.from === from && block.to === to);
