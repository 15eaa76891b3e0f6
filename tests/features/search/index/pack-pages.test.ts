/** Pages with their names in few bytes, and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import type { PageSummary } from '#features/search/index/index-format.ts';
import { packPages, unpackPages } from '#features/search/index/pack-pages.ts';
import { uniqueNames } from '#features/search/index/unique-names.ts';
import { realChart } from '../../../support/real-chart.ts';

const PAGE: PageSummary = {
  kind: 'service',
  title: 'Print Spooler',
  id: 'print-spooler',
  hint: 'Spooler · TCP 445 SMB',
};
const names = uniqueNames(PAGE, [
  ['alias', 'print spooler'],
  ['system-service-name', 'Spooler'],
  ['alias', 'SPOOLER'],
  ['process', 'spoolsv.exe'],
  ['alias', 'open|filtered'],
  ['alias', '…'],
]);

test('a page has each name once, for its best reason', () =>
  assert.deepEqual(names, [
    ['name', 'Print Spooler'],
    ['system-service-name', 'Spooler'],
    ['process', 'spoolsv.exe'],
    ['alias', 'open|filtered'],
  ]));

test('what the page tells itself is not repeated, and comes out all the same', () => {
  const packed = packPages([{ ...PAGE, names }]);
  assert.deepEqual(packed.service, {
    ids: '',
    titles: 'Print Spooler',
    hints: 'Spooler · TCP 445 SMB',
    names: '1\tSpooler\t\t2\tspoolsv.exe\t\t14\topen|filtered',
  });
  assert.deepEqual(unpackPages(packed), [{ ...PAGE, names }]);
});

test('all pages of the site come out as they went in', () => {
  const byNames = (pages: ReturnType<typeof unpackPages>) =>
    pages.map((page) => ({ ...page, names: page.names.map((name) => name.join()).sort() }));
  const { pages } = buildExactIndex(realChart);
  assert.deepEqual(byNames(unpackPages(JSON.parse(JSON.stringify(packPages(pages))))), byNames([...pages]));
});
