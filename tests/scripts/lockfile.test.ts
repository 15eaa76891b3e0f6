import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Lockfile {
  packages: Record<string, { integrity?: string; resolved?: string }>;
}

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lockfile;

test('every package that npm may install is checked by its hash, whatever the platform', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  assert.ok(installed.length > 100);
  assert.deepEqual(
    installed.flatMap(([path, { integrity }]) => (integrity ? [] : [path])),
    [],
  );
});

test('the lockfile names no registry, so that any will do', () => {
  assert.deepEqual(
    Object.entries(packages).flatMap(([path, { resolved }]) => (resolved ? [path] : [])),
    [],
  );
});
