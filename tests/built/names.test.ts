/** The list of all names: every page of the chart has a name in it, and each part is light. */
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageAt } from './address.ts';
import { find, isInside, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import type { Page } from './page.ts';
import { openSite, type Site } from './site.ts';

/** What fits into the first round trip of a connection. */
const LIMIT = 14_000;

const partsOf = (site: Site): Page[] => [...site.pages.values()].filter(({ path }) => path.startsWith('/names/'));

test('every service, protocol and guide has a name in the list', () => {
  const site = openSite();
  const links = partsOf(site).flatMap((page) =>
    valuesOf(
      find(page.tags, 'a').filter((tag) => isInside(tag, 'li')),
      'href',
    ).map((href) => [page.path, href] as const),
  );
  assertSome(links, 'names');
  const named = new Set(links.map(([from, href]) => pageAt(site, from, href)?.path));
  const subjects = [...site.pages.values()].filter(
    ({ path, redirect }) => redirect === undefined && /^\/(?:services|protocols|guides)\/[^/]+\/$/.test(path),
  );
  assertSome(subjects, 'subjects');
  assertNone(
    subjects.filter(({ path }) => !named.has(path)).map(({ path }) => path),
    'Pages without a name in the list',
  );
});

test('the list and the search page lead to every part of it', () => {
  const site = openSite();
  const parts = partsOf(site).filter(({ path }) => path !== '/names/');
  assertSome(parts, 'parts');
  const problems = ['/names/', '/search/'].flatMap((from) => {
    const links = valuesOf(find(site.pages.get(from)?.tags ?? [], 'a'), 'href');
    const reached = new Set(links.map((href) => pageAt(site, from, href)?.path));
    return parts.filter(({ path }) => !reached.has(path)).map(({ path }) => `${from} does not lead to ${path}`);
  });
  assertNone(problems, 'Parts that are out of reach');
});

test(`every part of the list has less than ${LIMIT} bytes, compressed`, () => {
  const pages = partsOf(openSite());
  assertSome(pages, 'parts');
  assertNone(
    pages
      .map(({ path, html }) => ({ path, bytes: gzipSync(html, { level: 9 }).length }))
      .filter(({ bytes }) => bytes >= LIMIT)
      .map(({ path, bytes }) => `${path} has ${bytes} bytes: split it in src/features/search/names/name-parts.ts`),
    'Heavy parts',
  );
});
