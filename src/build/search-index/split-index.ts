/**
 * Splits the words of a Pagefind index into smaller files. Pagefind puts some 470 words into each, 26 kB, and
 * every word of a search loads one: a sentence would cost more than everything else on the site.
 *
 * Files of words hold one list with a list of words, in the order of the alphabet. The file of metadata names, third,
 * for each of them its first word, its last and its file.
 */
import { createHash } from 'node:crypto';
import { type IndexFile, listOf, opened, packed, sizeOf, textOf } from './pagefind-files.ts';

/** Bytes of words in one file before compression, which halves them; a word with more has one for itself. */
const SIZE = 8_000;
const WORDS = /^index\/(.+)\.pf_index$/;
const META = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';
/** The place of the list of word files within the metadata. */
const CHUNKS = 2;

const nameOf = (content: Buffer, length: number) =>
  `en_${createHash('sha256').update(content).digest('hex').slice(0, length)}`;

const wordOf = (item: unknown) => textOf(listOf(item, 'An entry of the words')[0], 'A word');

/** Neighbouring words together, as many as fit. */
function groupsOf(words: readonly unknown[]): unknown[][] {
  const groups: unknown[][] = [];
  let size = Infinity;
  for (const word of words) {
    const more = sizeOf(word);
    if (size + more > SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += more;
  }
  return groups;
}

/** The same index with its words in more, smaller files. Throws when a file isn't as Pagefind 1.6 writes it. */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const meta = files.find(({ path }) => META.test(path));
  const entry = files.find(({ path }) => path === ENTRY);
  if (!meta || !entry) throw new Error('Pagefind wrote no metadata');
  const byName = new Map(files.map((file) => [WORDS.exec(file.path)?.[1], file]));
  const items = opened(meta);
  const parts = listOf(items[CHUNKS], 'The list of word files').flatMap((chunk) => {
    const name = textOf(listOf(chunk, 'A word file')[2], 'The name of a word file');
    const file = byName.get(name);
    if (!file) throw new Error(`Pagefind names a file that it did not write, ${name}`);
    return groupsOf(listOf(opened(file)[0], file.path)).map((words) => {
      const content = packed([words]);
      return { words, name: nameOf(content, 7), content };
    });
  });
  const chunks = parts.map(({ words, name }) => [wordOf(words[0]), wordOf(words.at(-1)), name]);
  const content = packed(items.with(CHUNKS, chunks));
  const [oldName, newName] = [META.exec(meta.path)?.[1] ?? '', nameOf(content, 10)];
  return [
    ...files.filter((file) => file !== meta && file !== entry && !WORDS.test(file.path)),
    ...parts.map(({ name, content: words }) => ({ path: `index/${name}.pf_index`, content: words })),
    { path: `pagefind.${newName}.pf_meta`, content },
    { path: ENTRY, content: Buffer.from(Buffer.from(entry.content).toString('utf8').replaceAll(oldName, newName)) },
  ];
}

/** The split index or, where that can't be made, the files as they are; `warn` is told why, in one line. */
export function smallerIndex(files: readonly IndexFile[], warn: (message: string) => void): readonly IndexFile[] {
  try {
    return splitIndex(files);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    warn(`The full-text index stays in Pagefind's own files, and searches load more: ${why}.`);
    return files;
  }
}
