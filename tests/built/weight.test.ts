/** What a reader loads: a page in one small answer with the styles it needs, and hardly any script before search. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathBelowBase, resolve } from './address.ts';
import type { Page } from './page.ts';
import { assertNone, assertSome } from './report.ts';
import { importsOf } from './scripts.ts';
import { openSite, readingPages, type Site } from './site.ts';
import { compressed, Scales, stylesToShow } from './weigh.ts';

/** What fits into the first round trip of a connection: ten packets. */
const PAGE_LIMIT = 14_000;
const MEDIAN_LIMIT = 6_000;
const SCRIPT_LIMIT = 6_000;

test(`every page is less than ${PAGE_LIMIT} bytes, compressed and with all its styles, the median less than ${MEDIAN_LIMIT}`, () => {
  const site = openSite();
  const scales = new Scales(site);
  const pages = readingPages(site);
  assertSome(pages, 'pages');
  for (const page of pages) scales.weigh(page);
  assertNone(scales.over(PAGE_LIMIT), 'Heavy pages');
  assert.ok(scales.median() < MEDIAN_LIMIT, `The median is ${scales.median()} bytes.`);
});

test('only pages of plain ports share their styles in a file: all others have what a screen needs inline, in one answer', () => {
  const site = openSite();
  const problems = readingPages(site)
    .filter(({ html }) => !html.includes(' data-shared-styles'))
    .flatMap((page) => stylesToShow(page).map((href) => `${page.path} asks for ${href}`));
  assertNone(problems, 'Pages that take a second answer');
});

/** The scripts that a page loads by itself, with those that they import. */
function scriptsOf(site: Site, page: Page, imports: Map<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const visit = (from: string, address: string): void => {
    const url = resolve(site, from, address);
    const file = url && pathBelowBase(site, url);
    if (file === undefined || found.has(file)) return;
    found.add(file);
    const eager = imports.get(file) ?? importsOf(site.read(file)).eager;
    imports.set(file, eager);
    for (const next of eager) visit(file, next);
  };
  for (const src of page.facts.scripts) visit(page.path, src);
  return found;
}

test(`the scripts of every page stay under ${SCRIPT_LIMIT} bytes, compressed, until something is used`, () => {
  const site = openSite();
  const imports = new Map<string, readonly string[]>();
  const pages = readingPages(site).map((page) => ({ path: page.path, scripts: [...scriptsOf(site, page, imports)] }));
  assertSome(
    pages.flatMap(({ scripts }) => scripts),
    'scripts',
  );
  const weights = new Map([...imports.keys()].map((file) => [file, compressed(site.read(file))]));
  const problems = pages.flatMap(({ path, scripts }) => {
    const bytes = scripts.reduce((sum, file) => sum + (weights.get(file) ?? 0), 0);
    return bytes < SCRIPT_LIMIT ? [] : [`${path} loads ${bytes} bytes: ${scripts.join(' ')}`];
  });
  assertNone(problems, 'Pages with heavy scripts');
});
