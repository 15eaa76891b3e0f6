/** The files of the exact index, put together again as far as they were loaded. */
import { numbersOf } from '#lib/steps.ts';
import type { ExactIndex, IndexedPage, UnchartedPort } from './index-format.ts';
import { unpackPages } from './pack-pages.ts';
import type { NumbersFile } from './split-index.ts';

/** The file on numbers, unpacked. */
export interface UnpackedNumbers {
  pages: readonly IndexedPage[];
  named: readonly number[];
}

/** Unpacks that file. */
export const unpackNumbers = ({ pages, named }: NumbersFile): UnpackedNumbers => ({
  pages: unpackPages(pages),
  named: numbersOf(named),
});

/** An index of the pages by name, or of those that a number leads to, and of the uncharted ports of several files. */
export function joinIndex(
  names: readonly IndexedPage[] | undefined,
  numbers: UnpackedNumbers | undefined,
  ports: readonly (readonly UnchartedPort[])[],
): ExactIndex {
  const byNumber = new Map(ports.flat().map((port) => [port.number, port]));
  return {
    pages: names ?? numbers?.pages ?? [],
    ports: [...byNumber.values()].sort((a, b) => a.number - b.number),
    namedNumbers: numbers?.named ?? [],
  };
}
