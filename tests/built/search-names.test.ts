/** The small index that answers numbers and names at once leads to pages that exist. */
import { test } from 'node:test';
import { readJson } from './api.ts';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';

test('every target of the exact index is a page, and every page of a port, service or protocol is a target', () => {
  const site = openSite();
  const { targets } = readJson<{ targets: { path: string }[] }>(site, '/search/exact.json');
  assertSome(targets, 'targets');
  const paths = new Set(targets.map(({ path }) => path));
  const subjects = [...site.pages.values()]
    .filter(
      ({ path, redirect }) =>
        /^\/(ports\/\d+|services\/[^/]+|protocols\/[^/]+)\/$/.test(path) && redirect === undefined,
    )
    .map(({ path }) => path);
  assertNone(
    [
      ...[...paths].filter((path) => !site.pages.has(path.replace(/#.*/, ''))).map((path) => `${path} is no page`),
      ...subjects.filter((path) => !paths.has(path)).map((path) => `${path} cannot be found by its name`),
    ],
    'The exact index and the pages differ',
  );
});
