/** The small index that answers numbers and names at once leads to pages that exist. */
import { test } from 'node:test';
import { pathOf } from '#chart/page-ref.ts';
import type { ExactIndex } from '#features/search/index/index-format.ts';
import { unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import { readJson } from './api.ts';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';

test('every page of the exact index exists, and every page of a port, service or protocol is in it', () => {
  const site = openSite();
  const index = readJson<ExactIndex>(site, '/search/exact.json');
  assertSome(index.pages, 'pages');
  const ports = unpackUnchartedPorts(index.ports).map(({ number }) => `/ports/${number}/`);
  const paths = new Set([...index.pages.map(pathOf), ...ports]);
  const subjects = [...site.pages.values()]
    .filter(
      // A number without a name has no entry, and answers all the same.
      ({ path, html, redirect }) =>
        /^\/(ports\/\d+|services\/[^/]+|protocols\/[^/]+)\/$/.test(path) &&
        redirect === undefined &&
        !html.includes('content="noindex"'),
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
