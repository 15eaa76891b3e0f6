/** What every page says of itself: language, title, description, one heading, its own address. */
import { test } from 'node:test';
import { addressOf } from './address.ts';
import type { Page } from './page.ts';
import { assertNone, assertSome } from './report.ts';
import { openSite, readingPages, type Site } from './site.ts';

/** One of a kind, and not empty. */
const isOne = (values: readonly string[]) => values.length === 1 && values[0]?.trim() !== '';

/** What every page must have, those that redirect too. */
function commonProblems({ facts }: Page): string[] {
  return [
    ...(facts.lang === 'en' ? [] : ['has no lang="en"']),
    ...(isOne(facts.titles) ? [] : ['needs exactly one title']),
    ...facts.twice.map((id) => `has the id "${id}" twice`),
  ];
}

function readingProblems(site: Site, { facts, path }: Page): string[] {
  const canonical = facts.canonicals.join();
  return [
    ...(isOne(facts.headings) ? [] : ['needs exactly one h1']),
    ...(isOne(facts.descriptions) ? [] : ['needs exactly one description']),
    ...(facts.hidden || canonical === addressOf(site, path) ? [] : [`has the canonical address "${canonical}"`]),
  ];
}

test('every page has a language, a title, a description, exactly one h1, each id once, and its own canonical address', () => {
  const site = openSite();
  assertSome(readingPages(site), 'pages');
  const problems = [...site.pages.values()].flatMap((page) =>
    [...commonProblems(page), ...(page.redirect === undefined ? readingProblems(site, page) : [])].map(
      (problem) => `${page.file} ${problem}`,
    ),
  );
  assertNone(problems, 'Pages with a poor head');
});

test('a page that only redirects is hidden from search engines', () => {
  const redirects = [...openSite().pages.values()].filter((page) => page.redirect !== undefined);
  assertSome(redirects, 'redirects');
  assertNone(
    redirects.filter((page) => !page.facts.hidden).map(({ file }) => file),
    'Redirects that search engines would list',
  );
});

test('no two pages have the same title', () => {
  const byTitle = Map.groupBy(readingPages(openSite()), (page) => page.facts.titles.join());
  const shared = [...byTitle].filter(([, pages]) => pages.length > 1);
  assertNone(
    shared.map(([title, pages]) => `"${title}": ${pages.map((page) => page.path).join(' ')}`),
    'Titles that two pages share',
  );
});
