import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from '../support/real-chart.ts';

/** Paths of the project as the documents write them: `src/chart/chart.ts`, `content/ports/`, `tests/built/*.test.ts`. */
const PATH = /`((?:src|tests|scripts|content|deploy|docs|public)\/[^`\s]*)`/g;

/** Brackets belong to names of pages; only an asterisk stands for something. */
const isThere = (path: string) =>
  path.includes('*') ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(ROOT + path);

for (const name of ['README.md', 'CONTRIBUTING.md']) {
  test(`every file and folder that ${name} names is there`, () => {
    const paths = [...readFileSync(`${ROOT}${name}`, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
    assert.ok(paths.length > 3);
    assert.deepEqual(
      [...new Set(paths)].filter((path) => !isThere(path)),
      [],
    );
  });
}
