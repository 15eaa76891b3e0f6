/** Whatever ends a build, the last good site stays. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placesOf } from '#build/output/places.ts';
import { build, contentsOf, leftovers, project, wholeSite, writeSite } from './support.ts';

const fail = (folder: string, name: string) => {
  writeSite(folder, name);
  throw new Error('no more');
};

test('a build that fails leaves no site where there was none, and the last one where there was one', async (t) => {
  const root = project(t);
  await assert.rejects(build(root, 'dist', 'one', fail), /no more/);
  assert.equal(existsSync(join(root, 'dist')), false);
  await build(root, 'dist', 'two');
  await assert.rejects(build(root, 'dist', 'three', fail), /no more/);
  assert.deepEqual(contentsOf(join(root, 'dist')), wholeSite('two'));
  assert.deepEqual(leftovers(placesOf(root, 'dist')), []);
});

test('while a build writes, the last site stands whole', async (t) => {
  const root = project(t);
  await build(root, 'dist', 'one');
  let meanwhile: unknown;
  await build(root, 'dist', 'two', (folder, name) => {
    writeSite(folder, name);
    meanwhile = contentsOf(join(root, 'dist'));
  });
  assert.deepEqual(meanwhile, wholeSite('one'));
  assert.deepEqual(contentsOf(join(root, 'dist')), wholeSite('two'));
});

test('files of the last site that the new one lacks are gone', async (t) => {
  const root = project(t);
  await build(root, 'dist', 'one', (folder, name) => {
    writeSite(folder, name);
    writeFileSync(join(folder, 'ports/old.html'), name);
  });
  await build(root, 'dist', 'two');
  assert.deepEqual(contentsOf(join(root, 'dist')), wholeSite('two'));
});

test('a site that a killed build had put aside comes back, also when somebody has made its folder anew', async (t) => {
  for (const remade of [false, true]) {
    const root = project(t);
    const { out, previous, next } = placesOf(root, 'dist');
    await build(root, 'dist', 'one');
    mkdirSync(join(previous, '..'));
    renameSync(out, previous);
    writeSite(next, 'half');
    if (remade) mkdirSync(out);
    let before: unknown;
    const said = await build(root, 'dist', 'two', (folder, name) => {
      before = contentsOf(out);
      writeSite(folder, name);
    });
    assert.deepEqual(before, wholeSite('one'));
    assert.match(said.join(), /the last site is back/);
    assert.deepEqual(contentsOf(out), wholeSite('two'));
  }
});

test('what killed builds have left elsewhere is removed: the site before, half a new one, half a claim', async (t) => {
  const root = project(t);
  const places = placesOf(root, 'dist');
  await build(root, 'dist', 'one');
  for (const left of [places.previous, places.next, `${places.lock}-abc123`, places.site, places.cache])
    writeSite(left, 'left');
  await build(root, 'dist', 'two');
  assert.deepEqual(contentsOf(places.out), wholeSite('two'));
  assert.deepEqual(leftovers(places), []);
});

test('what fails while the site is put in its place leaves the last one, and nothing beside it', async (t) => {
  const root = project(t);
  const places = placesOf(root, 'dist');
  await build(root, 'dist', 'one');
  await assert.rejects(
    build(root, 'dist', 'two', (folder, name) => {
      writeSite(folder, name);
      // Something that no rename replaces stands where the last site would be put aside.
      writeSite(places.previous, 'in the way');
    }),
    /ENOTEMPTY/,
  );
  assert.deepEqual(contentsOf(places.out), wholeSite('one'));
  assert.deepEqual(existsSync(places.next), false);
});

test('only the site, and what is kept of it, is in the project afterwards', async (t) => {
  const root = project(t);
  await build(root, 'dist', 'one');
  assert.deepEqual(readdirSync(root).sort(), ['.cache', 'content', 'dist']);
});
