/** Services, ports and protocols: each page leads to those that its endpoints name, and back. */
import { test } from 'node:test';
import { pageAt } from './address.ts';
import { apiEndpoints } from './api.ts';
import { find, isInside, valuesOf } from './markup.ts';
import { assertNone } from './report.ts';
import { PORT_PAGE_FRAGMENTS, portProblems } from './port-problems.ts';
import { openSite, type Site } from './site.ts';

test('each port page has its nine fragments', () => {
  const site = openSite();
  const problems = portProblems(site, (page) =>
    PORT_PAGE_FRAGMENTS.filter((fragment) => !page.ids.has(fragment)).map(
      (fragment) => `${page.path} has no #${fragment}`,
    ),
  );
  assertNone(problems, 'Fragments that port pages lack');
});

/** The pages that the main part of a page links to. */
function linkedFrom(site: Site, path: string): ReadonlySet<string | undefined> {
  const links = find(site.pages.get(path)?.tags ?? [], 'a').filter((link) => isInside(link, 'main'));
  return new Set(valuesOf(links, 'href').map((href) => pageAt(site, path, href)?.path));
}

test('the pages of a service, of its port and of its protocol link to each other, for every endpoint', () => {
  const site = openSite();
  const memory = new Map<string, ReadonlySet<string | undefined>>();
  const links = (path: string) => {
    const known = memory.get(path) ?? linkedFrom(site, path);
    memory.set(path, known);
    return known;
  };
  const problems = apiEndpoints().flatMap(({ service, port, protocol }) => {
    const pages = [
      `/services/${service}/`,
      ...(protocol === null ? [] : [`/protocols/${protocol}/`]),
      ...(port === null ? [] : [`/ports/${port}/`]),
    ];
    return pages.flatMap((from) =>
      pages.filter((to) => to !== from && !links(from).has(to)).map((to) => `${from} has no link to ${to}`),
    );
  });
  assertNone(problems, 'Missing cross-links');
});
