/** Pagefind's index in smaller files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import * as pagefind from 'pagefind';
import { type IndexFile, packed } from '#build/search-index/pagefind-files.ts';
import { smallerIndex, splitIndex } from '#build/search-index/split-index.ts';

/** A page of many words, so that some fill more than one file. */
const page = (n: number) =>
  `<html lang="en"><body>${Array.from({ length: 3000 }, (_, i) => `w${(i * 7 + n).toString(36)}x`).join(' ')}</body></html>`;

async function write(): Promise<IndexFile[]> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'en' });
  assert.ok(index);
  for (const n of [1, 2, 3]) await index.addHTMLFile({ url: `/${n}/`, content: page(n) });
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

const itemsIn = ({ content }: IndexFile): unknown[] => decode(gunzipSync(content).subarray(12));
const wordFiles = (files: readonly IndexFile[]) => files.filter(({ path }) => path.endsWith('.pf_index'));
type Word = [text: string, ...pages: unknown[]];
const wordsIn = (file: IndexFile) => itemsIn(file)[0] as Word[];
const entriesIn = (files: readonly IndexFile[]) =>
  wordFiles(files)
    .flatMap(wordsIn)
    .map((word) => Buffer.from(encode(word)).toString('hex'))
    .sort();

const before = await write();
const after = splitIndex(before);

test('every word is there as it was, in more and smaller files', () => {
  assert.deepEqual(entriesIn(after), entriesIn(before));
  assert.ok(wordFiles(after).length > 2 * wordFiles(before).length);
  for (const file of wordFiles(after)) {
    const size = gunzipSync(file.content).length;
    assert.ok(size < 9_000 || wordsIn(file).length === 1, `${file.path}: ${size} bytes`);
  }
});

test('the metadata names every file with its first and last word, in the order of the alphabet', () => {
  const meta = after.find(({ path }) => path.endsWith('.pf_meta'));
  assert.ok(meta);
  const chunks = itemsIn(meta)[2] as [first: string, last: string, name: string][];
  assert.deepEqual(
    new Set(chunks.map(([, , name]) => `index/${name}.pf_index`)),
    new Set(wordFiles(after).map(({ path }) => path)),
  );
  for (const [first, last, name] of chunks) {
    const file = after.find(({ path }) => path === `index/${name}.pf_index`);
    assert.ok(file);
    const words = wordsIn(file).map(([text]) => text);
    assert.deepEqual([words[0], words.at(-1)], [first, last]);
  }
  const starts = chunks.map(([first]) => first);
  assert.deepEqual(starts, [...starts].sort());
});

test('the entry leads to the metadata', () => {
  const entry = after.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8'));
  assert.ok(after.some(({ path }) => path === `pagefind.${languages.en.hash}.pf_meta`));
});

const changed = (ending: string, content: (file: IndexFile) => Uint8Array) =>
  before.map((file) => (file.path.endsWith(ending) ? { ...file, content: content(file) } : file));

/** [what is wrong, files, words of the reason] */
const REFUSED: [what: string, files: readonly IndexFile[], why: RegExp][] = [
  ['a file that is not compressed', changed('.pf_meta', () => Buffer.from('no')), /header/],
  ['a file that begins otherwise', changed('.pf_index', () => gzipSync(Buffer.from('other_format'))), /begin/],
  ['metadata without word files', changed('.pf_meta', () => packed(['1.6.0', []])), /list of word files is no list/],
  ['words in another shape', changed('.pf_index', () => packed([[{ word: 'a' }]])), /is no list/],
  ['a number that would be written otherwise', changed('.pf_index', wide), /would change/],
  ['a file that is not there', before.filter(({ path }) => !path.endsWith('.pf_index')), /did not write/],
  ['no files', [], /no metadata/],
];

/** The same words with a whole number in more bytes than it takes. */
function wide(): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x81, 0x19, 0, 1])]));
}

for (const [what, files, why] of REFUSED) {
  test(`${what}: the index stays as Pagefind wrote it, and one line says why`, () => {
    const said: string[] = [];
    assert.equal(
      smallerIndex(files, (message) => said.push(message)),
      files,
    );
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', why);
    assert.doesNotMatch(said[0] ?? '', /\n/);
  });
}

test('files as they should be are split without a word', () => {
  const said: string[] = [];
  assert.deepEqual(
    smallerIndex(before, (message) => said.push(message)),
    after,
  );
  assert.deepEqual(said, []);
});
