/** The addresses that the API gives out lead to pages, rows and files, in both builds. */
import { test } from 'node:test';
import { addressOf, problemWith } from './address.ts';
import { apiEndpoints, apiFiles, readJson } from './api.ts';
import { assertNone, assertSome } from './report.ts';
import { BUILDS, type BuildName, openSite } from './site.ts';

interface Link {
  file: string;
  value: string;
}

/** Every field `link` or `api`, however deep. */
function linksIn(file: string, data: unknown): Link[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    /^(link|api)$/.test(key) && typeof value === 'string' ? [{ file, value }] : linksIn(file, value),
  );
}

for (const name of Object.keys(BUILDS) as BuildName[]) {
  test(`every link in the API of ${BUILDS[name].folder} is absolute and leads to a page, with its fragment`, () => {
    const site = openSite(name);
    const links = apiFiles(site, '.json')
      .filter((file) => !file.endsWith('.schema.json'))
      .flatMap((file) => linksIn(file, readJson(site, file)));
    assertSome(links, 'links');
    const problems = links.flatMap(({ file, value }) => {
      if (!value.startsWith(addressOf(site, '/'))) return [`${file}: ${value} is not below ${addressOf(site, '/')}`];
      const problem = problemWith(site, '/', value, false);
      return problem ? [`${file}: ${value} ${problem}`] : [];
    });
    assertNone(problems, 'Links that lead nowhere');
  });

  test(`each endpoint of ${BUILDS[name].folder} has a link of its own, to a row of its service's page`, () => {
    const links = new Set<string>();
    const problems = apiEndpoints(name).flatMap(({ service, link }) => {
      const twice = links.has(link);
      links.add(link);
      const row = link.startsWith(`${addressOf(openSite(name), `/services/${service}/`)}#`);
      return [...(twice ? [`${link} stands twice`] : []), ...(row ? [] : [`${link} is no row of ${service}`])];
    });
    assertNone(problems, 'Links that do not name one row');
  });
}
