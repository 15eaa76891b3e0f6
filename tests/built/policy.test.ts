/** A strict Content-Security-Policy stands on every page, and nothing on the page breaks it. */
import { test } from 'node:test';
import { policyProblems } from './policy.ts';
import { assertNone, assertSome } from './report.ts';
import { BUILDS, type BuildName, openSite } from './site.ts';

for (const name of Object.keys(BUILDS) as BuildName[]) {
  test(`every page of ${BUILDS[name].folder} has a strict policy that allows exactly its own inline code`, () => {
    const pages = [...openSite(name).pages.values()];
    assertSome(pages, 'pages');
    const problems = pages.flatMap((page) => policyProblems(page).map((problem) => `${page.file} ${problem}`));
    assertNone(problems, 'Policies that are lax or broken');
  });
}
