/** What an opening is called in a table and in a sentence. */
import { targetText } from '#chart/permits/target.ts';
import type { DirectedTarget } from '../link/codes.ts';

/** `TCP 445`, `TCP dynamic (RPC)`, `UDP 138, the way back`. */
export const openingName = ({ direction, target }: DirectedTarget): string =>
  targetText(target) + (direction === 'reverse' ? ', the way back' : '');
