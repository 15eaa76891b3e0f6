/** The name of an exported type is unique, so that a search for it, or an import that an editor adds, finds the one meant. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from '../support/real-chart.ts';

test('no two files of src export a type or a class of the same name', () => {
  const exported = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(ROOT + file, 'utf8').matchAll(/^export (?:interface|type|(?:abstract )?class) (\w+)/gm)].map(
      ([, name = '']) => ({ name, file }),
    ),
  );
  assert.ok(exported.length > 300, `${exported.length} types`);
  const shared = [...Map.groupBy(exported, ({ name }) => name)].filter(([, owners]) => owners.length > 1);
  assert.deepEqual(
    shared.map(([name, owners]) => `${name}: ${owners.map(({ file }) => file).join(', ')}`),
    [],
  );
});
