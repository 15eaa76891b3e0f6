/** The kinds of content: what their entries promise. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { extensionOf, fileOf, forEachKind, idOfFile, KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import { ROOT } from '../support/real-chart.ts';

test('every folder of content is that of one kind, but for the vocabularies', () => {
  const folders = readdirSync(join(ROOT, 'content'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'vocab')
    .map((entry) => `content/${entry.name}`);
  assert.deepEqual(folders.sort(), KIND_NAMES.map((kind) => KINDS[kind].folder).sort());
});

for (const kind of KIND_NAMES) {
  test(`${kind}: a file of it is where its entry says, and has a name that its entry takes`, () => {
    const below = KINDS[kind].subfolder === null ? '' : (readdirSync(join(ROOT, KINDS[kind].folder))[0] ?? '');
    const [name = ''] = readdirSync(join(ROOT, KINDS[kind].folder, below));
    const id = idOfFile(join(below, name));
    assert.equal(`${id}${extensionOf(kind)}`, name);
    assert.equal(fileOf(kind, id, below), join(KINDS[kind].folder, below, name));
    assert.equal(KINDS[kind].idSchema.safeParse(id).success, true);
    for (const bad of ['', 'No Id', '0445', '../x'].filter((text) => kind === 'ports' || text !== '0445'))
      assert.equal(KINDS[kind].idSchema.safeParse(bad).success, false, bad);
  });
}

test('no component links to two kinds, and prose has each of them', () => {
  const components = KIND_NAMES.flatMap((kind) => KINDS[kind].link?.component ?? []);
  assert.equal(new Set(components).size, components.length);
  const prose = readFileSync(join(ROOT, 'src/ui/prose/index.ts'), 'utf8');
  for (const component of components) assert.match(prose, new RegExp(`^ +${component}: ${component}Link,$`, 'm'));
});

test('a record for each kind has a value for each', () => {
  assert.deepEqual(Object.keys(forEachKind((kind) => kind)), KIND_NAMES);
  assert.equal(forEachKind((kind) => kind.length).ports, 5);
});
