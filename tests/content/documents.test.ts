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

/** What is named without its folder: `write-rules.ts`, `rules/references.ts`. */
const FILE = /`([^`\s*]+\.(?:ts|astro|mjs|css))`/g;

const commentsIn = (code: string) => (code.match(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*/g) ?? []).join('\n');

test('every file of code that a document or a comment names is there', () => {
  const nameOf = (path: string) => path.split('/').at(-1) ?? '';
  const code = globSync('{src,scripts,tests}/**/*.{ts,astro,css}', { cwd: ROOT });
  const names = new Set([...code, ...globSync('*.{ts,mjs}', { cwd: ROOT })].map(nameOf));
  const texts = [
    ...['README.md', 'CONTRIBUTING.md'].map((file) => ({ file, text: readFileSync(ROOT + file, 'utf8') })),
    ...code.map((file) => ({ file, text: commentsIn(readFileSync(ROOT + file, 'utf8')) })),
  ];
  const named = texts.flatMap(({ file, text }) => [...text.matchAll(FILE)].map(([, path = '']) => ({ file, path })));
  assert.ok(named.length > 40, `${named.length} names`);
  assert.deepEqual(
    named.filter(({ path }) => !names.has(nameOf(path))).map(({ file, path }) => `${file}: ${path}`),
    [],
  );
});
