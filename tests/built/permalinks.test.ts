/** An address that was published never dies: the list says which there are, and the site has them. */
import { test } from 'node:test';
import { LIST, missingFrom, permalinksOf, readList } from './permalink-list.ts';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';

test('every published address stands with its fragments, or redirects', () => {
  const site = openSite();
  const published = [...readList()];
  assertSome(published, 'published addresses');
  const problems = published.flatMap(([address, fragments]) => {
    const page = site.pages.get(address);
    if (!page && !site.files.has(address)) return [address];
    if (page?.redirect !== undefined) return [];
    return [...fragments].filter((fragment) => !page?.ids.has(fragment)).map((fragment) => `${address}#${fragment}`);
  });
  assertNone(problems, 'Published, and gone from the site: bring them back, or leave a redirect');
});

test('every address of the site is in the list', () => {
  const problems = missingFrom(readList(), permalinksOf(openSite()));
  assertNone(problems, `Not in ${LIST}: "npm run permalinks" adds them`);
});
