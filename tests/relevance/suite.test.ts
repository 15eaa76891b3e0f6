/** The suite itself is sound: large enough, without repeats, and every page it expects is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type PageRef, pathOf } from '#chart/page-ref.ts';
import { isPort } from '#chart/port-space.ts';
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
  const isPage = (page: PageRef) => {
    const file = `dist${pathOf(page)}index.html`;
    return existsSync(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"');
  };
  const isNumber = ({ kind, id }: PageRef) => kind === 'port' && isPort(Number(id));
  assert.deepEqual(
    QUESTIONS.flatMap(({ query, pages }) =>
      pages.filter((page) => !isNumber(page) && !isPage(page)).map((page) => `“${query}” expects ${pathOf(page)}`),
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
