/** The files of the exact index, put together again as far as they were loaded. */
import { refKey } from '#chart/page-ref.ts';
import { fromDeltas } from '#lib/deltas.ts';
import type { ExactIndex, IndexedPage, UnchartedPort } from './index-format.ts';
import { unpackPages } from './pack-pages.ts';
import type { NumbersFile } from './split-index.ts';
import { uniqueNames } from './unique-names.ts';

/** The file on numbers, unpacked. */
export interface UnpackedNumbers {
  pages: readonly IndexedPage[];
  named: readonly number[];
  /** Those of them that nobody has written about: more of each is in the file of its 1,024 numbers. */
  uncharted: ReadonlySet<number>;
}

/** Unpacks that file. */
export function unpackNumbers(file: NumbersFile): UnpackedNumbers {
  const [pages, named] = [unpackPages(file.pages), fromDeltas(file.named)];
  const uncharted = new Set(named);
  for (const { kind, id } of pages) if (kind === 'port') uncharted.delete(Number(id));
  return { pages, named, uncharted };
}

/** The pages by name with the identifiers that lead to them, then those that only an identifier leads to. */
function withIdentifiers(pages: readonly IndexedPage[], identified: readonly IndexedPage[]): readonly IndexedPage[] {
  const byPage = new Map(identified.map((page) => [refKey(page), page]));
  const named = pages.map((page) => {
    const more = byPage.get(refKey(page));
    return more && byPage.delete(refKey(page))
      ? { ...page, names: uniqueNames(page, [...page.names, ...more.names]) }
      : page;
  });
  return [...named, ...byPage.values()];
}

/** One list for the same two files, however often a file of ports comes: what hangs on a list is made once for it. */
const joined = new WeakMap<readonly IndexedPage[], { names: readonly IndexedPage[]; pages: readonly IndexedPage[] }>();

function pagesOf(names: readonly IndexedPage[], identifiers: readonly IndexedPage[] | undefined) {
  if (!identifiers) return names;
  const known = joined.get(identifiers);
  const made = known?.names === names ? known : { names, pages: withIdentifiers(names, identifiers) };
  joined.set(identifiers, made);
  return made.pages;
}

/**
 * An index of the pages by name, with their identifiers where these were loaded, or of those that a number leads to,
 * and of the uncharted ports of several files.
 */
export function joinIndex(
  names: readonly IndexedPage[] | undefined,
  identifiers: readonly IndexedPage[] | undefined,
  numbers: UnpackedNumbers | undefined,
  ports: readonly (readonly UnchartedPort[])[],
): ExactIndex {
  const byNumber = new Map(ports.flat().map((port) => [port.number, port]));
  return {
    pages: names ? pagesOf(names, identifiers) : (numbers?.pages ?? []),
    ports: [...byNumber.values()].sort((a, b) => a.number - b.number),
    namedNumbers: numbers?.named ?? [],
  };
}
