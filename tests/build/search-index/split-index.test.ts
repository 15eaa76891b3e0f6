/** Pagefind's index in smaller files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { itemsOf, textOf } from '#build/search-index/cbor.ts';
import { type IndexFile, splitIndex } from '#build/search-index/split-index.ts';

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

const itemsIn = ({ content }: IndexFile) => itemsOf(gunzipSync(content).subarray(12));
const wordFiles = (files: readonly IndexFile[]) => files.filter(({ path }) => path.endsWith('.pf_index'));
const wordsIn = (file: IndexFile) => itemsOf(itemsIn(file)[0] ?? Buffer.alloc(0));
const entriesIn = (files: readonly IndexFile[]) =>
  wordFiles(files)
    .flatMap(wordsIn)
    .map((word) => word.toString('hex'))
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
  const chunks = itemsOf(itemsIn(meta)[2] ?? Buffer.alloc(0)).map((chunk) => itemsOf(chunk).map(textOf));
  assert.deepEqual(
    new Set(chunks.map(([, , name]) => `index/${name}.pf_index`)),
    new Set(wordFiles(after).map(({ path }) => path)),
  );
  for (const [first, last, name] of chunks) {
    const file = after.find(({ path }) => path === `index/${name}.pf_index`);
    assert.ok(file);
    const words = wordsIn(file).map((word) => textOf(itemsOf(word)[0]));
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

test('files of another kind are refused', () => {
  const broken = before.map((file) =>
    file.path.endsWith('.pf_meta') ? { ...file, content: Buffer.from('no') } : file,
  );
  assert.throws(() => splitIndex(broken));
  assert.throws(() => splitIndex([]), /no metadata/);
});
