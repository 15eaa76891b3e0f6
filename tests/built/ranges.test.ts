/** Listings, ranges, unassigned blocks and the chooser, as they are linked and as they weigh. */
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageAt } from './address.ts';
import { namesOf } from './api.ts';
import { find, isInside, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import { variedPlainPages } from './varied-pages.ts';
import type { Page } from './page.ts';
import { openSite, type Site } from './site.ts';

const NAMED_PORTS = /^\/ports\/(\d+)-(\d+)\/$/;
const BLOCK = /^\/ports\/unassigned\/(\d+)-(\d+)\/$/;
const RANGES = ['/ports/system/', '/ports/registered/', '/ports/dynamic/'];
const CHOOSER = '/tools/choose-a-port/';
const PAGE_LIMIT = 14_000;

interface Span {
  page: Page;
  from: number;
  to: number;
}

function spans(site: Site, pattern: RegExp): Span[] {
  const found = [...site.pages.values()].flatMap((page) => {
    const [, from, to] = pattern.exec(page.path) ?? [];
    return from === undefined ? [] : [{ page, from: Number(from), to: Number(to) }];
  });
  assertSome(found, `pages like ${pattern}`);
  return found.sort((a, b) => a.from - b.from);
}

/** Where the main part of a page leads, as paths. */
function linked(site: Site, page: Page | undefined): Set<string | undefined> {
  const links = find(page?.tags ?? [], 'a').filter((link) => isInside(link, 'main'));
  return new Set(valuesOf(links, 'href').map((href) => pageAt(site, page?.path ?? '/', href)?.path));
}

test('every named port stands on one page of named ports, that of its span, and there in the order of numbers', () => {
  const site = openSite();
  const pages = spans(site, NAMED_PORTS);
  const rows = pages.flatMap(({ page, from, to }) =>
    find(page.tags, 'th', { scope: 'row' }).map(({ text }) => ({ n: Number(text), from, to })),
  );
  const wrong = rows
    .filter(({ n, from, to }) => !(n >= from && n <= to))
    .map(({ n, from }) => `${n} stands in ${from}`);
  const disorder = rows.flatMap(({ n }, i) => (i > 0 && n <= (rows[i - 1]?.n ?? 0) ? [`${n} is out of order`] : []));
  const listed = new Set(rows.map(({ n }) => String(n)));
  const missing = namesOf(site, 'ports').filter((port) => !listed.has(port));
  assertNone(
    [...wrong, ...disorder, ...missing.map((port) => `${port} is on no page of named ports`)],
    'Pages of named ports',
  );
});

test('each row of a page of named ports leads to its port', () => {
  const site = openSite();
  const problems = spans(site, NAMED_PORTS).flatMap(({ page }) => {
    const links = linked(site, page);
    const numbers = find(page.tags, 'th', { scope: 'row' }).map(({ text }) => text.trim());
    return numbers.filter((n) => !links.has(`/ports/${n}/`)).map((n) => `${page.path} has no link to ${n}`);
  });
  assertNone(problems, 'Rows that lead nowhere');
});

test('from page to page of named ports one comes through all of them, forwards and backwards', () => {
  const site = openSite();
  const pages = spans(site, NAMED_PORTS);
  const to = ({ page }: Span, rel: string) =>
    new Set(valuesOf(find(page.tags, 'a', { rel }), 'href').map((href) => pageAt(site, page.path, href)?.path));
  const problems = pages.flatMap((current, i) => {
    const [before, after] = [pages[i - 1]?.page.path, pages[i + 1]?.page.path];
    const wrong = (rel: string, wanted: string | undefined) => {
      const found = [...to(current, rel)];
      return found.join() === (wanted ?? '') ? [] : [`${current.page.path}: ${rel} is ${found.join()}, not ${wanted}`];
    };
    return [...wrong('prev', before), ...wrong('next', after)];
  });
  assertNone(problems, 'Breaks between pages');
});

test('each page of named ports is led to by its range, and leads back to it', () => {
  const site = openSite();
  const problems = spans(site, NAMED_PORTS).flatMap(({ page, from, to }) => {
    const ranges = [from <= 1023, to >= 1024 && from <= 49_151, to >= 49_152].flatMap((lies, i) =>
      lies ? [RANGES[i] ?? ''] : [],
    );
    const back = linked(site, page);
    return ranges.flatMap((path) => [
      ...(linked(site, site.pages.get(path)).has(page.path) ? [] : [`${path} has no link to ${page.path}`]),
      ...(back.has(path) ? [] : [`${page.path} has no link to ${path}`]),
    ]);
  });
  assertNone(problems, 'Ranges and pages apart');
});

test('a plain port leads to its range, its page of named ports and, unregistered, to its block', () => {
  const site = openSite();
  const pages = spans(site, NAMED_PORTS);
  const plain = variedPlainPages(site);
  assertSome(plain, 'plain ports');
  const problems = plain.flatMap((page) => {
    const n = Number(page.path.split('/')[2]);
    const links = linked(site, page);
    const current = pages.find(({ from, to }) => n >= from && n <= to)?.page.path;
    const wanted = [current, RANGES[n <= 1023 ? 0 : n <= 49_151 ? 1 : 2]];
    return wanted.filter((path) => !links.has(path)).map((path) => `${page.path} has no link to ${path}`);
  });
  assertNone(problems, 'Plain ports without their place');
});

test('twenty unassigned blocks have pages without a registered port in them, linked from their index', () => {
  const site = openSite();
  const index = linked(site, site.pages.get('/ports/unassigned/'));
  const blocks = spans(site, BLOCK);
  const problems = blocks.flatMap(({ page, from, to }) => [
    ...(index.has(page.path) ? [] : [`/ports/unassigned/ has no link to ${page.path}`]),
    ...[CHOOSER, '/ports/registered/', `/ports/${from - 1}/`, `/ports/${to + 1}/`]
      .filter((path) => site.pages.has(path) && !linked(site, page).has(path))
      .map((path) => `${page.path} has no link to ${path}`),
  ]);
  assertNone(problems, 'Unassigned blocks');
  assertNone(blocks.length === 20 ? [] : [`${blocks.length} blocks have pages`], 'Twenty blocks');
});

test('none of the dozen numbers of the chooser has a name, and they lie below every range that Linux hands out', () => {
  const site = openSite();
  const page = site.pages.get(CHOOSER);
  const named = new Set(namesOf(site, 'ports'));
  const numbers = find(page?.tags ?? [], 'th', { scope: 'row' })
    .map(({ text }) => text.trim())
    .filter((text) => /^\d+$/.test(text));
  assertNone(numbers.length === 12 ? [] : [`there are ${numbers.length}`], 'A dozen');
  assertNone(
    numbers.filter((n) => named.has(n) || Number(n) <= 5000 || Number(n) >= 30_000),
    'Numbers that are not good',
  );
});

test(`pages, ranges, blocks and tools are less than ${PAGE_LIMIT} bytes each, compressed`, () => {
  const site = openSite();
  const pages = [
    ...[...spans(site, NAMED_PORTS), ...spans(site, BLOCK)].map(({ page }) => page),
    ...[...RANGES, '/ports/unassigned/', '/tools/', CHOOSER].flatMap((path) => site.pages.get(path) ?? []),
  ];
  const heavy = pages
    .map(({ path, html }) => ({ path, bytes: gzipSync(html, { level: 9 }).length }))
    .filter(({ bytes }) => bytes >= PAGE_LIMIT)
    .map(({ path, bytes }) => `${path} has ${bytes} bytes`);
  assertNone(heavy, 'Heavy pages');
});
