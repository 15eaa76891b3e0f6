/** What a reader loads: a port page in one small answer, and hardly any script before search is used. */
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pathBelowBase, resolve } from './address.ts';
import { find, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import { portProblems } from './port-problems.ts';
import { importsOf } from './scripts.ts';
import { openSite, type Page, readingPages, type Site } from './site.ts';

/** What fits into the first round trip of a connection: ten packets. */
const PAGE_LIMIT = 14_000;
const SCRIPT_LIMIT = 5_000;

const compressed = (text: string) => gzipSync(text, { level: 9 }).length;

test(`every port page is one answer of less than ${PAGE_LIMIT} bytes, compressed, with its styles in it`, () => {
  const site = openSite();
  const problems = portProblems(site, (page) => {
    const bytes = compressed(page.html);
    return [
      ...(bytes < PAGE_LIMIT ? [] : [`${page.path} has ${bytes} bytes`]),
      ...valuesOf(find(page.tags, 'link', { rel: 'stylesheet' }), 'href').map(
        (href) => `${page.path} asks for ${href}`,
      ),
    ];
  });
  assertNone(problems, 'Heavy port pages');
});

/** The scripts that a page loads by itself, with those that they import. */
function scriptsOf(site: Site, page: Page): Set<string> {
  const found = new Set<string>();
  const visit = (from: string, address: string): void => {
    const url = resolve(site, from, address);
    const file = url && pathBelowBase(site, url);
    if (file === undefined || found.has(file)) return;
    found.add(file);
    for (const eager of importsOf(site.read(file)).eager) visit(file, eager);
  };
  for (const src of valuesOf(find(page.tags, 'script'), 'src')) visit(page.path, src);
  for (const href of valuesOf(find(page.tags, 'link', { rel: 'modulepreload' }), 'href')) visit(page.path, href);
  return found;
}

test(`the scripts of every page stay under ${SCRIPT_LIMIT} bytes, compressed, until something is used`, () => {
  const site = openSite();
  const pages = readingPages(site).map((page) => ({ path: page.path, scripts: [...scriptsOf(site, page)] }));
  assertSome(
    pages.flatMap(({ scripts }) => scripts),
    'scripts',
  );
  const weights = new Map(
    [...new Set(pages.flatMap((p) => p.scripts))].map((file) => [file, compressed(site.read(file))]),
  );
  const problems = pages.flatMap(({ path, scripts }) => {
    const bytes = scripts.reduce((sum, file) => sum + (weights.get(file) ?? 0), 0);
    return bytes < SCRIPT_LIMIT ? [] : [`${path} loads ${bytes} bytes: ${scripts.join(' ')}`];
  });
  assertNone(problems, 'Pages with heavy scripts');
});
