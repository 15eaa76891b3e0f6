/** What every page says of itself: language, title, description, one heading, its own address. */
import { test } from 'node:test';
import { addressOf } from './address.ts';
import { find, type Tag, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import { canonicalOf, isHidden, openSite, type Page, readingPages, type Site } from './site.ts';

/** One of a kind, and not empty. */
const isOne = (values: readonly string[]) => values.length === 1 && values[0]?.trim() !== '';

const textsOf = (tags: readonly Tag[]) => tags.map(({ text }) => text.trim());

/** The page's own title: a drawing on the page has titles too. */
const titlesOf = ({ tags }: Page) => textsOf(find(tags, 'title').filter((tag) => tag.parent?.name === 'head'));

/** What every page must have, those that redirect too. */
function commonProblems(page: Page): string[] {
  return [
    ...(valuesOf(find(page.tags, 'html'), 'lang').join() === 'en' ? [] : ['has no lang="en"']),
    ...(isOne(titlesOf(page)) ? [] : ['needs exactly one title']),
  ];
}

function readingProblems(site: Site, page: Page): string[] {
  const canonical = canonicalOf(page).join();
  const described = isOne(valuesOf(find(page.tags, 'meta', { name: 'description' }), 'content'));
  return [
    ...(isOne(textsOf(find(page.tags, 'h1'))) ? [] : ['needs exactly one h1']),
    ...(described ? [] : ['needs exactly one description']),
    ...(isHidden(page) || canonical === addressOf(site, page.path) ? [] : [`has the canonical address "${canonical}"`]),
  ];
}

test('every page has a language, a title, a description, exactly one h1, and its own canonical address', () => {
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
    redirects.filter((page) => !isHidden(page)).map(({ file }) => file),
    'Redirects that search engines would list',
  );
});

test('no two pages have the same title', () => {
  const byTitle = Map.groupBy(readingPages(openSite()), (page) => titlesOf(page).join());
  const shared = [...byTitle].filter(([, pages]) => pages.length > 1);
  assertNone(
    shared.map(([title, pages]) => `"${title}": ${pages.map((page) => page.path).join(' ')}`),
    'Titles that two pages share',
  );
});
