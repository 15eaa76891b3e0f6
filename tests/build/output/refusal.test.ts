/** Into which folders a build writes, and into which it doesn't. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MARKER } from '#build/output/marker.ts';
import { placesOf } from '#build/output/places.ts';
import { PROJECT_FOLDERS, refusalOf } from '#build/output/refusal.ts';
import { build, contentsOf, project, wholeSite, writeSite } from './support.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** What lies below a folder, name by name. */
const tree = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('the sources, the project, what holds it, and folders in its rooms are refused, and nothing is written', async (t) => {
  const root = project(t);
  const before = tree(root);
  for (const out of [
    'content',
    'content/new',
    'content/ports',
    'src/x',
    '.git',
    'node_modules/x',
    '.',
    '..',
    '/',
    'x/..',
  ])
    await assert.rejects(
      build(root, out, 'one'),
      { name: 'UserError', exitCode: 2, message: /Nothing was written\.$/ },
      out,
    );
  assert.deepEqual(tree(root), before);
  assert.equal(readFileSync(join(root, 'content/ports/22.mdx'), 'utf8'), 'precious');
});

test('every folder of the project is one that no site goes into', () => {
  const ignored = readFileSync(join(PROJECT, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new RegExp(`^${line.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  const folders = readdirSync(PROJECT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unguarded = folders
    .map(({ name }) => name)
    .filter(
      (name) =>
        !PROJECT_FOLDERS.includes(name) &&
        !ignored.some((pattern) => pattern.test(name)) &&
        !name.endsWith('.portolan-build'),
    )
    .filter((name) => !existsSync(join(PROJECT, name, MARKER)));
  assert.deepEqual(unguarded, []);
});

test('a stranger’s folder, a file and a link are refused by what they are', async (t) => {
  const root = project(t);
  mkdirSync(join(root, 'photos'));
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg']) writeFileSync(join(root, 'photos', name), '');
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(root, 'file'), '');
  symlinkSync(join(root, 'empty'), join(root, 'link'));
  symlinkSync(join(root, 'content'), join(root, 'around'));
  const expected: [out: string, why: RegExp][] = [
    ['photos', /^"photos" holds what no build made \(a\.jpg, b\.jpg, c\.jpg and 2 more\): empty it, or name another/],
    ['file', /"file" is no folder/],
    ['file/site', /file, a file/],
    ['link', /"link" is a link/],
    ['around/new', /lies in content\/, which is part of the project/],
  ];
  for (const [out, why] of expected) assert.match(refusalOf(placesOf(root, out)) ?? 'allowed', why, out);
});

test('a new folder, a new one within new ones, and an empty one are taken', async (t) => {
  const root = project(t);
  mkdirSync(join(root, 'empty'));
  for (const out of ['dist', 'a/b/c', 'empty', join(root, 'absolute')]) {
    await build(root, out, 'one');
    assert.deepEqual(contentsOf(placesOf(root, out).out), wholeSite('one'), out);
  }
});

test('a site is replaced; one to which somebody has added is not', async (t) => {
  const root = project(t);
  await build(root, 'dist', 'one');
  await build(root, 'dist', 'two');
  writeFileSync(join(root, 'dist/CNAME'), 'example.org');
  await assert.rejects(build(root, 'dist', 'three'), /"dist" holds what no build made \(CNAME\)/);
  assert.deepEqual(contentsOf(join(root, 'dist')), wholeSite('two'));
});

test('no site goes into another one', async (t) => {
  const root = project(t);
  await build(root, 'dist', 'one');
  await assert.rejects(build(root, 'dist/sub/deep', 'two'), /lies in the site in .*dist/);
});

test('a site of the first edition, which has no mark, is known by its files; half of one is not', async (t) => {
  const root = project(t);
  const old = join(root, 'dist');
  writeSite(old, 'old');
  mkdirSync(join(old, 'pagefind'));
  await assert.rejects(build(root, 'dist', 'new'), /no build made/);
  mkdirSync(join(old, 'api/v1'), { recursive: true });
  writeFileSync(join(old, 'api/v1/edition.json'), '{}');
  mkdirSync(join(old, '.git'));
  await assert.rejects(build(root, 'dist', 'new'), /no build made \(\.git\)/);
  assert.ok(existsSync(join(old, '.git')));
});

test('an unmarked site without anything else is replaced', async (t) => {
  const root = project(t);
  const old = join(root, 'dist');
  writeSite(old, 'old');
  for (const folder of ['pagefind', 'api/v1']) mkdirSync(join(old, folder), { recursive: true });
  writeFileSync(join(old, 'api/v1/edition.json'), '{}');
  await build(root, 'dist', 'new');
  assert.deepEqual(contentsOf(old), wholeSite('new'));
});
