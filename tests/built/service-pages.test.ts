/** What is asked of a service can be typed as it stands. */
import { test } from 'node:test';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';

test('no question to a service leaves its number open', () => {
  const pages = [...openSite().pages.values()].filter(({ path }) => /^\/services\/[^/]+\/$/.test(path));
  assertSome(pages, 'services');
  const problems = pages.filter(({ html }) => html.includes('{port}')).map(({ file }) => file);
  assertNone(problems, 'Questions with {port} in them');
});
