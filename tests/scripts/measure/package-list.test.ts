/** The list of packages that are measured. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { measuredFileIdOf } from '#content-model/measured.ts';
import { readPackageList } from '../../../scripts/measure/package-list.ts';
import { ROOT } from '../../support/real-chart.ts';

test('a name, or a name with what it needs', () => {
  const list = readPackageList(
    '- nginx\n- name: unbound\n  with: [dns-root-data]\n- { name: chrony, prepare: "true", altered: Nothing. }\n',
  );
  assert.deepEqual(
    list.map(({ name, with: also, prepare, altered }) => [name, also, prepare, altered]),
    [
      ['nginx', [], undefined, undefined],
      ['unbound', ['dns-root-data'], undefined, undefined],
      ['chrony', [], 'true', 'Nothing.'],
    ],
  );
});

test('what is wrong is said with its place', () => {
  assert.throws(() => readPackageList('- nginx\n- nginx\n'), /item 2: nginx stands twice/);
  assert.throws(() => readPackageList('- nginx\n- "No Package; rm"\n'), /item 2: /);
  assert.throws(() => readPackageList('- { name: chrony, prepare: "true" }\n'), /item 1: /);
});

test('the project’s list is in order, has enough packages, and a file’s name for each', () => {
  const list = readPackageList(readFileSync(join(ROOT, 'scripts/measure/packages.yaml'), 'utf8'));
  assert.ok(list.length >= 120);
  const ids = list.map(({ name }) => measuredFileIdOf(name));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(measuredFileIdOf('php8.2-fpm'), 'php8-2-fpm');
});
