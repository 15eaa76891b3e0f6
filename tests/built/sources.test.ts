/** Sources: each has a page, an entry in the index, and a line in its group; all of them are light. */
import published from '#features/sources/published-fragments.json' with { type: 'json' };
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageAt } from './address.ts';
import { find, isInside, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import type { Page } from './page.ts';
import { openSite, PROJECT, type Site } from './site.ts';

const LIMIT = 14_000;

const ids = readdirSync(join(PROJECT, 'content/sources')).map((file) => file.replace(/\.json$/, ''));

const reachedFrom = (site: Site, { path, tags }: Page) =>
  valuesOf(
    find(tags, 'a').filter((tag) => isInside(tag, 'main')),
    'href',
  ).map((href) => pageAt(site, path, href)?.path);

test('every source has a page and a line in one group; fragments of the index that were published stand', () => {
  const site = openSite();
  assertSome(ids, 'sources');
  const index = site.pages.get('/sources/');
  assertSome(published, 'published fragments');
  const groups = [...site.pages.values()].filter(({ path }) => path.startsWith('/sources/group/'));
  const grouped = groups.flatMap((page) => reachedFrom(site, page));
  const problems = ids.flatMap((id) => {
    const path = `/sources/${id}/`;
    const lines = grouped.filter((other) => other === path).length;
    return [
      ...(site.pages.has(path) ? [] : [`${path} is missing`]),
      ...(index?.ids.has(id) || !published.includes(id) ? [] : [`${id} has no entry in /sources/`]),
      ...(lines === 1 ? [] : [`${id} has ${lines} lines in groups`]),
    ];
  });
  assertNone(problems, 'Sources that cannot be found');
});

test('a page that lists a source is listed by it', () => {
  const site = openSite();
  const marks = [...site.pages.values()]
    .filter(({ path }) => /^\/(?:services|protocols|guides)\/[^/]+\/$/.test(path))
    .flatMap((page) =>
      valuesOf(find(page.tags, 'li'), 'id')
        .filter((id) => id.startsWith('source-'))
        .map((id) => [page.path, id.replace('source-', '')] as const),
    );
  assertSome(marks, 'listed sources');
  const problems = marks.filter(([path, id]) => {
    const page = site.pages.get(`/sources/${id}/`);
    return !page || !reachedFrom(site, page).includes(path);
  });
  assertNone(
    problems.map(([path, id]) => `/sources/${id}/ does not name ${path}`),
    'Pages that rest on a source, and are not named there',
  );
});

test(`the pages of sources have less than ${LIMIT} bytes, compressed`, () => {
  const pages = [...openSite().pages.values()].filter(({ path }) => path.startsWith('/sources/'));
  assertSome(pages, 'pages of sources');
  assertNone(
    pages
      .map(({ path, html }) => ({ path, bytes: gzipSync(html, { level: 9 }).length }))
      .filter(({ bytes }) => bytes >= LIMIT)
      .map(({ path, bytes }) => `${path} has ${bytes} bytes`),
    'Heavy pages of sources',
  );
});
