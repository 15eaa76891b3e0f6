/** The files that a host, a crawler and a browser ask for, and the sitemap with every page. */
import { test } from 'node:test';
import { addressOf, problemWith } from './address.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { BUILDS, type BuildName, openSite, readingPages, type Site } from './site.ts';

const NEEDED = ['/404.html', '/robots.txt', '/_headers', '/favicon.svg', '/sitemap-index.xml', '/pagefind/pagefind.js'];

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc.replaceAll('&amp;', '&'));

/** The addresses in the sitemap, through its index. */
function sitemapOf(site: Site): string[] {
  const maps = locations(site.read('/sitemap-index.xml'));
  assertSome(maps, 'sitemaps');
  return maps.flatMap((map) => locations(site.read(map.slice(addressOf(site, '').length))));
}

for (const name of Object.keys(BUILDS) as BuildName[]) {
  const { folder } = BUILDS[name];

  test(`${folder} has a page for dead addresses, headers, an icon, robots.txt, a sitemap and a search index`, () => {
    const site = openSite(name);
    assertNone(
      NEEDED.filter((file) => !site.files.has(file)),
      `Missing from ${folder}`,
    );
  });

  test(`the sitemap of ${folder} lists every page but those that redirect or hide`, () => {
    const site = openSite(name);
    const pages = readingPages(site).filter((page) => !page.facts.hidden);
    const expected = pages.map((page) => addressOf(site, page.path));
    assertNone(differences(sitemapOf(site), expected, 'sitemap'), `Sitemap and pages of ${folder} differ`);
  });

  test(`robots.txt of ${folder} lets crawlers in and names the sitemap that exists`, () => {
    const site = openSite(name);
    const lines = site.read('/robots.txt').split('\n');
    const [sitemap = ''] = lines.flatMap((line) => /^Sitemap: (.*)$/.exec(line)?.[1] ?? []);
    const problem = problemWith(site, '/', sitemap, false);
    assertNone(
      [
        ...(problem ? [`Sitemap "${sitemap}" ${problem}`] : []),
        ...lines.filter((line) => /^Disallow: *\S/.test(line)).map((line) => `"${line}" shuts crawlers out`),
      ],
      'robots.txt misleads',
    );
  });
}
