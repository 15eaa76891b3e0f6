/**
 * The exact index in files, so that a question loads what it needs: a number those on numbers, a word those on names.
 * `/search/numbers.json` has the ports with prose, whatever is called by a number, and which numbers have a name;
 * `/search/numbers/N.json` the uncharted ports of 1,024 numbers; `/search/names.json` all pages with what they are called;
 * `/search/identifiers.json` the identifiers with digits that lead to them (CVE-2021-34527, RFC 4120);
 * `/search/named/N.json` the uncharted ports that have a name of a bucket; `/search/words/N.json` those that have a
 * word of a bucket in what is said of them, with what is said.
 */
import { keyOf } from '#lib/text.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { deltasOf } from '#lib/deltas.ts';
import { type ExactIndex, type IndexedPage, isIdentifier, type PageName } from './index-format.ts';
import { type PackedPages, packPages } from './pack-pages.ts';
import { type PackedUnchartedPorts, packUnchartedPorts } from './pack-uncharted-ports.ts';
import { isDynamicGuide } from './dynamic-guide.ts';
import { nameBuckets, wordBuckets } from './word-buckets.ts';

/** So many numbers share a file. */
const NUMBERS_A_FILE = 1024;

/** The file that a number is in. */
export const numbersFileOf = (number: number): number => Math.floor(number / NUMBERS_A_FILE);

/** `/search/numbers.json`. */
export interface NumbersFile {
  pages: PackedPages;
  /** All numbers that have a name, as lib/steps.ts has them. */
  named: readonly number[];
}

/** Numbers and ranges; and what a port is registered as, since one name may stand for a range. */
const isNumeric = ([reason, text]: PageName, { kind }: IndexedPage) =>
  /^\d+$/.test(keyOf(text)) || (kind === 'port' && reason === 'registered');

/** A page with its names that are numbers; undefined for one that no number can lead to. */
function asNumber(page: IndexedPage): IndexedPage | undefined {
  const names = page.names.filter((name) => isNumeric(name, page));
  return names.length > 0 || isDynamicGuide(page) ? { ...page, names } : undefined;
}

/** The file on numbers. */
export const numbersFile = ({ pages, namedNumbers }: ExactIndex): NumbersFile => ({
  pages: packPages(pages.flatMap((page) => asNumber(page) ?? [])),
  named: deltasOf(namedNumbers),
});

/** The files of uncharted ports by number, one for each 1,024 numbers. */
export const numberFiles = ({ ports }: ExactIndex): PackedUnchartedPorts[] => {
  const byFile = Map.groupBy(ports, ({ number }) => numbersFileOf(number));
  return Array.from({ length: numbersFileOf(MAX_PORT) + 1 }, (_, file) =>
    packUnchartedPorts(byFile.get(file) ?? [], false),
  );
};

/** Nothing but a code with letters and digits: `0x80070005`, `ORA-12541`. A bare number is told by the words around it. */
const isErrorCode = ([reason, text]: PageName) => reason === 'error' && /^(?=\S*[a-z])\S+$/i.test(text);

/** What nobody types without a digit: identifiers of documents, and the codes of errors. */
const isNumberedIdentifier = (name: PageName) => /\d/.test(name[1]) && (isIdentifier(name[0]) || isErrorCode(name));

/** The file of all pages by name. A document that has identifiers alone is not in it. */
export const namesFile = ({ pages }: ExactIndex): PackedPages =>
  packPages(
    pages
      .map((page) => ({ ...page, names: page.names.filter((name) => !isNumberedIdentifier(name)) }))
      .filter(({ names }) => names.length > 0),
  );

/** The file of identifiers. The pages that are in the file of names stand here without title and hint. */
export const identifiersFile = ({ pages }: ExactIndex): PackedPages =>
  packPages(
    pages.flatMap((page): IndexedPage[] => {
      const names = page.names.filter(isNumberedIdentifier);
      if (names.length === 0) return [];
      const isNamed = names.length < page.names.length;
      return [isNamed ? { kind: page.kind, id: page.id, title: '', hint: '', names } : { ...page, names }];
    }),
  );

/** The files of uncharted ports by name: what is said of them is in those by word. */
export const namedFiles = ({ ports }: ExactIndex): PackedUnchartedPorts[] =>
  nameBuckets(ports).map((same) => packUnchartedPorts(same, false));

/** The files of uncharted ports by word. */
export const wordFiles = ({ ports }: ExactIndex): PackedUnchartedPorts[] =>
  wordBuckets(ports).map((same) => packUnchartedPorts(same, true));
