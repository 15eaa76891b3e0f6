/** The small index that answers numbers and names at once leads to pages that exist. */
import { test } from 'node:test';
import { pathOf, portRef } from '#chart/page-ref.ts';
import { MAX_PORT } from '#chart/port-space.ts';
import { type PackedPages, unpackPages } from '#features/search/index/pack-pages.ts';
import { type PackedUnchartedPorts, unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import { numbersFileOf } from '#features/search/index/split-index.ts';
import { readJson } from './api.ts';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';

test('every page of the exact index exists, and every page of a port, service or protocol is in it', () => {
  const site = openSite();
  const pages = ['names', 'identifiers'].flatMap((file) =>
    unpackPages(readJson<PackedPages>(site, `/search/${file}.json`)),
  );
  assertSome(pages, 'pages');
  const ports = Array.from({ length: numbersFileOf(MAX_PORT) + 1 }, (_, file) =>
    unpackUnchartedPorts(readJson<PackedUnchartedPorts>(site, `/search/numbers/${file}.json`)),
  ).flat();
  const paths = new Set([...pages.map(pathOf), ...ports.map(({ number }) => pathOf(portRef(number)))]);
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
