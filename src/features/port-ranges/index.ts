/** The logic that other rooms may use. */
export { LONGEST_BLOCKS } from './longest-blocks.ts';
