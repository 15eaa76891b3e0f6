/** The longest blocks of unassigned numbers: those with a page of their own. */
import type { PortSpan } from '#chart/port-span.ts';
import { longestBlocks, unassignedBlocks } from '#chart/unassigned-blocks.ts';
import { LISTED_NUMBERS } from '#chart/registry.ts';

const HOW_MANY = 20;

/** Longest first. */
export const LONGEST_BLOCKS: readonly PortSpan[] = longestBlocks(unassignedBlocks(LISTED_NUMBERS), HOW_MANY);

/** Whether a block is long enough for a page. */
export const hasPage = ({ from, to }: PortSpan): boolean =>
  LONGEST_BLOCKS.some((block) => block.from === from && block.to === to);
