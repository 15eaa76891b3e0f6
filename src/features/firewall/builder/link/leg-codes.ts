/** An opening with the ends between which it runs, as a link of version 3 keeps it: `1-2:t443`; of the whole set `t443`. */
import { isWholeSet, type SelectionEnds, WHOLE_SET } from '../subjects/selection.ts';
import { type DirectedTarget, openingCode, readOpeningCode } from './codes.ts';
import { readEndNumbers } from './selection-text.ts';

export const legCode = (ends: SelectionEnds, opened: DirectedTarget): string =>
  (isWholeSet(ends) ? '' : `${ends.source}-${ends.destination}:`) + openingCode(opened);

/** What a code opens, and between whom; undefined for anything that `legCode` doesn't write. */
export function readLegCode(code: string): { ends: SelectionEnds; opened: DirectedTarget } | undefined {
  const [, numbers, own = code] = /^([^:]*):(.*)$/.exec(code) ?? [];
  const ends = numbers === undefined ? WHOLE_SET : readEndNumbers(numbers);
  const opened = readOpeningCode(own);
  return ends && opened && { ends, opened };
}
