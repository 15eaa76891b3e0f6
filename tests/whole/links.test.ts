/** In the whole build every address on every page leads somewhere, with its fragment. */
import { test } from 'node:test';
import { linkProblems } from '../built/links.ts';
import { policyProblems } from '../built/policy.ts';
import { assertNone, assertSome } from '../built/report.ts';
import { openWhole } from './site.ts';

test('every link, script, image, font and fragment of dist-whole resolves on this host', () => {
  assertNone(linkProblems(openWhole()), 'Dead or foreign addresses in dist-whole');
});

test('every page of dist-whole has a strict policy that allows exactly its own inline code', () => {
  const pages = [...openWhole().pages.values()];
  assertSome(pages, 'pages');
  const problems = pages.flatMap((page) => policyProblems(page).map((problem) => `${page.file} ${problem}`));
  assertNone(problems, 'Policies that are lax or broken');
});
