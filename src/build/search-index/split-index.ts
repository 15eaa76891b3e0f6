/**
 * Splits the words of a Pagefind index into smaller files. Pagefind puts some 470 words into each, 26 kB, and
 * every word of a search loads one: a sentence would cost more than everything else on the site.
 *
 * The files are gzip over the letters `pagefind_dcd` and CBOR (RFC 8949). Those of words hold one list with a
 * list of words, in the order of the alphabet. The one of metadata names, third, for each of them its first
 * word, its last and its file. This is Pagefind 1.6's format: the package's version is pinned.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { headOf, itemsOf, textItem, textOf } from './cbor.ts';

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Bytes of words in one file before compression, which halves them; a word with more has one for itself. */
const SIZE = 8_000;
const MAGIC = Buffer.from('pagefind_dcd');
const WORDS = /^index\/(.+)\.pf_index$/;
const META = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';
/** The place of the list of word files within the metadata. */
const CHUNKS = 2;

const nameOf = (content: Buffer, length: number) =>
  `en_${createHash('sha256').update(content).digest('hex').slice(0, length)}`;

/** The items of a file's outermost list. */
function open({ path, content }: IndexFile): Buffer[] {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${path} is no file of Pagefind 1.6`);
  return itemsOf(bytes.subarray(MAGIC.length));
}

const list = (items: readonly Buffer[]) => Buffer.concat([headOf(items.length), ...items]);
const packed = (items: readonly Buffer[]) => gzipSync(Buffer.concat([MAGIC, list(items)]), { level: 9 });
const wordOf = (item: Buffer | undefined) => textOf(itemsOf(item ?? headOf(0))[0]);

/** Neighbouring words together, as many as fit. */
function groupsOf(words: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += word.length;
  }
  return groups;
}

/** The same index with its words in more, smaller files. Throws when a file isn't as Pagefind 1.6 writes it. */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const meta = files.find(({ path }) => META.test(path));
  const entry = files.find(({ path }) => path === ENTRY);
  if (!meta || !entry) throw new Error('Pagefind wrote no metadata');
  const byName = new Map(files.map((file) => [WORDS.exec(file.path)?.[1], file]));
  const items = open(meta);
  const parts = itemsOf(items[CHUNKS] ?? headOf(0)).flatMap((chunk) => {
    const file = byName.get(textOf(itemsOf(chunk)[2]));
    if (!file) throw new Error('Pagefind names a file that it did not write');
    return groupsOf(itemsOf(open(file)[0] ?? headOf(0))).map((words) => {
      const content = packed([list(words)]);
      return { words, name: nameOf(content, 7), content };
    });
  });
  const chunks = parts.map(({ words, name }) =>
    list([wordOf(words[0]), wordOf(words.at(-1)), name].map((text) => textItem(text))),
  );
  const content = packed(items.map((item, i) => (i === CHUNKS ? list(chunks) : item)));
  const [oldName, newName] = [META.exec(meta.path)?.[1] ?? '', nameOf(content, 10)];
  return [
    ...files.filter((file) => file !== meta && file !== entry && !WORDS.test(file.path)),
    ...parts.map(({ name, content: words }) => ({ path: `index/${name}.pf_index`, content: words })),
    { path: `pagefind.${newName}.pf_meta`, content },
    { path: ENTRY, content: Buffer.from(Buffer.from(entry.content).toString('utf8').replaceAll(oldName, newName)) },
  ];
}
