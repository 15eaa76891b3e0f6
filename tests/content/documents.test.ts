import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RESERVED_FRAGMENTS, slugOf } from '#chart/addresses.ts';
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

const CONTRIBUTING = readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8');

test('CONTRIBUTING.md has every vocabulary, every list and every rule over the content', () => {
  const lists = globSync('content/{,vocab/}*.json', { cwd: ROOT });
  const index = readFileSync(`${ROOT}src/chart/content-rules/index.ts`, 'utf8');
  const rules = [...index.matchAll(/^import \{ \w+ \} from '\.\/(.*)';$/gm)].map(([, file = '']) => file);
  assert.ok(lists.length > 30 && rules.length > 15, `${lists.length} lists, ${rules.length} rules`);
  const files = [...lists.map((path) => path.replace(/.*\//, '')), ...rules];
  assert.deepEqual(
    files.filter((file) => !CONTRIBUTING.includes(`\`${file}\``)),
    [],
  );
});

test('CONTRIBUTING.md has every room of the features', () => {
  const rooms = globSync('src/features/*/', { cwd: ROOT }).map((path) => path.replace(/\/$/, '').replace(/.*\//, ''));
  assert.ok(rooms.length > 15, `${rooms.length} rooms`);
  assert.deepEqual(
    rooms.filter((room) => !CONTRIBUTING.includes(`\`${room}/\``)),
    [],
  );
});

test('CONTRIBUTING.md has every heading that a page itself uses', () => {
  const line = /^- \*\*Headings that the page itself uses\*\*[^:]*: ([^(]*)/m.exec(CONTRIBUTING)?.[1] ?? '';
  const headings = line.split(',').map(slugOf);
  assert.deepEqual(headings.toSorted(), [...new Set(RESERVED_FRAGMENTS)].sort());
});
