/** The names of a page in few bytes, and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageSummary } from '#features/search/index/index-format.ts';
import { packNames, unpackNames } from '#features/search/index/pack-names.ts';

const PAGE: PageSummary = {
  kind: 'service',
  title: 'Print Spooler',
  id: 'print-spooler',
  hint: 'Spooler · TCP 445 SMB',
};

test('what the page tells itself is not repeated, and comes out all the same', () => {
  const packed = packNames(PAGE, [
    ['alias', 'print spooler'],
    ['system-service-name', 'Spooler'],
    ['alias', 'SPOOLER'],
    ['process', 'spoolsv.exe'],
    ['alias', 'open|filtered'],
    ['alias', 'print server'],
  ]);
  assert.deepEqual(Object.values(packed).sort(), ['Spooler', 'open|filtered\nprint server', 'spoolsv.exe']);
  assert.deepEqual(unpackNames(PAGE, packed), [
    ['name', 'Print Spooler'],
    ['name', 'print-spooler'],
    ['system-service-name', 'Spooler'],
    ['process', 'spoolsv.exe'],
    ['alias', 'open|filtered'],
    ['alias', 'print server'],
  ]);
});
