/** Redirects: `/services/spooler/` leads to the Print Spooler, in one step. */
import { test } from 'node:test';
import { addressOf, pageAt } from './address.ts';
import { find, valuesOf } from './markup.ts';
import { assertNone, assertSome } from './report.ts';
import { BUILDS, type BuildName, openSite } from './site.ts';

for (const name of Object.keys(BUILDS) as BuildName[]) {
  test(`each redirect of ${BUILDS[name].folder} leads to a page in one step, and says so to everyone`, () => {
    const site = openSite(name);
    const redirects = [...site.pages.values()].filter((page) => page.redirect !== undefined);
    assertSome(redirects, 'redirects');
    const problems = redirects.flatMap((page) => {
      const { file, path, tags, redirect = '' } = page;
      const target = pageAt(site, path, redirect);
      if (!target) return [`${file} leads to "${redirect}", where there is no page`];
      const links = valuesOf(find(tags, 'a'), 'href').map((href) => pageAt(site, path, href)?.path);
      const canonical = page.facts.canonicals.join();
      return [
        target.redirect !== undefined && `${file} leads to ${target.path}, which redirects again`,
        !links.includes(target.path) && `${file} has no link to ${target.path} for those whose browser stays`,
        canonical !== addressOf(site, target.path) && `${file} has the canonical address ${canonical}`,
      ].filter((problem) => problem !== false);
    });
    assertNone(problems, 'Redirects that go wrong');
  });
}
