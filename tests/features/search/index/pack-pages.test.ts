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
  ['process', 'spoolsv'],
  ['alias', 'open|filtered'],
  ['alias', '…'],
]);

test('a page has each name once, for its best reason', () =>
  assert.deepEqual(names, [
    ['name', 'Print Spooler'],
    ['system-service-name', 'Spooler'],
    ['process', 'spoolsv.exe'],
    ['process', 'spoolsv'],
    ['alias', 'open|filtered'],
  ]));

test('what the page tells itself is not repeated, and comes out all the same', () => {
  const packed = packPages([{ ...PAGE, names }]);
  assert.deepEqual(packed, {
    hints: { service: '\u007F^445 SMB' },
    ids: { service: '' },
    titles: { service: 'Print Spooler' },
    names: { service: '1\u007FSpooler\u007F\u007F2\u007Fspoolsv.exe\u007F\u007F14\u007Fopen|filtered' },
    transports: {},
  });
  assert.deepEqual(unpackPages(packed), [{ ...PAGE, names }]);
});

test('a port that is called like a service has its place, and is called so again', () => {
  const port: PageSummary = { kind: 'port', title: 'Port 445', id: '445', hint: 'SMB', transports: ['tcp'] };
  const pages = [
    { ...port, names: uniqueNames(port, [['main-listener', PAGE.title]]) },
    { ...PAGE, names },
  ];
  const packed = packPages(pages);
  assert.doesNotMatch(packed.names.port ?? '', /Print Spooler/);
  assert.deepEqual(unpackPages(packed), pages);
});

test('services side by side among the names of a port are told in one, each in as many digits as the last', () => {
  const services = Array.from({ length: 40 }, (_, i): PageSummary => ({
    ...PAGE,
    title: `Server ${i}`,
    id: `s${i}`,
    hint: '',
  }));
  const port: PageSummary = { kind: 'port', title: 'Port 1', id: '1', hint: '', transports: ['tcp'] };
  const listeners = [3, 39, 0].map((i) => ['main-listener', `Server ${i}`] as const);
  const pages = [
    ...services.map((page) => ({ ...page, names: uniqueNames(page, []) })),
    { ...port, names: uniqueNames(port, [...listeners, ['main-listener', 'tool'], ['alias', 'Server 1']]) },
  ];
  const packed = packPages(pages);
  assert.equal(packed.names.port, '5\u007F\t031300\u007Ftool\u007F\u007F14\u007F\t01');
  assert.deepEqual(unpackPages(packed), pages);
});

test('words of the title stand in its id and its names by marks, and what looks like a mark stays what it is', () => {
  const page: PageSummary = { kind: 'symptom', title: 'Clock skew too great', id: 'kerberos-clock-skew', hint: '' };
  const names = uniqueNames(page, [
    ['alias', 'time skew'],
    ['alias', 'a{0} `b` <c> ~d^ ; e?'],
    ['error', 'ERR_CLOCK'],
  ]);
  const packed = packPages([{ ...page, names }]);
  assert.equal(packed.ids.symptom, 'kerberos-{-}');
  assert.match(packed.names.symptom ?? '', /\u007Ftime \}\u007F/);
  assert.deepEqual(unpackPages(packed)[0]?.id, page.id);
  assert.deepEqual(
    new Set(unpackPages(packed)[0]?.names.map((name) => name.join())),
    new Set(names.map((name) => name.join())),
  );
});

test('all pages of the site come out as they went in', () => {
  const byNames = (pages: ReturnType<typeof unpackPages>) =>
    pages.map((page) => ({ ...page, names: page.names.map((name) => name.join()).sort() }));
  const { pages } = buildExactIndex(realChart);
  assert.deepEqual(byNames(unpackPages(JSON.parse(JSON.stringify(packPages(pages))))), byNames([...pages]));
});
