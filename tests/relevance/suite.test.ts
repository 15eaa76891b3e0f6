/** The suite itself is sound: large enough, without repeats, and every page it expects is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { portPath } from '#chart/addresses.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { GROUPS, questionsOf } from './groups.ts';

const QUESTIONS = GROUPS.flatMap(questionsOf);

test('there are at least 320 questions, in every group some', () => {
  assert.ok(QUESTIONS.length >= 320, `${QUESTIONS.length} questions`);
  for (const group of GROUPS) assert.ok(questionsOf(group).length >= 15, group.title);
});

test('no query is asked twice', () => {
  const queries = QUESTIONS.map(({ query }) => query);
  assert.deepEqual(
    queries.filter((query, i) => queries.indexOf(query) !== i),
    [],
  );
});

test('every page expected is a page of the site, or a port number', () => {
  assert.ok(existsSync('dist/index.html'), 'There is no site in dist/ to look at: "npm run build" builds it.');
  const isPage = (path: string) => {
    const file = `dist${path}index.html`;
    return existsSync(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"');
  };
  const isNumber = (path: string) => {
    const number = Number(/^\/ports\/(\d+)\/$/.exec(path)?.[1]);
    return number <= MAX_PORT && path === portPath(number);
  };
  assert.deepEqual(
    QUESTIONS.flatMap(({ query, pages }) =>
      pages.filter((path) => !isNumber(path) && !isPage(path)).map((path) => `“${query}” expects ${path}`),
    ),
    [],
  );
});

test('a second right page is rare, and has a reason', () => {
  const several = QUESTIONS.filter(({ pages }) => pages.length > 1);
  assert.deepEqual(
    several.filter(({ because }) => !because).map(({ query }) => query),
    [],
  );
  assert.ok(several.length <= QUESTIONS.length * 0.05, `${several.length} of ${QUESTIONS.length}`);
});
