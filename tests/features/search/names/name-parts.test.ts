/** The list of all names in parts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allNames } from '#features/search/names/all-names.ts';
import { LETTER_SPLITS, namePartsOf } from '#features/search/names/name-parts.ts';
import { take } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const named = (...names: string[]) =>
  names.map((name) => ({ name, page: { kind: 'service', id: 'a' } as const, label: 'service', charted: true }));
const partsOf = (...names: string[]) => new Map(namePartsOf(named(...names)).map((part) => [part.id, part]));
const namesIn = (parts: ReturnType<typeof partsOf>, id: string) =>
  take(parts, id).groups.map(([heading, names]) => [heading, ...names.map(({ name }) => name)]);

test('a name stands in the part whose beginning is the last before it', () => {
  const parts = partsOf('s7', 'shell', 'si', 'SMB', 'sozu', 'spooler', 'szx', 't');
  assert.deepEqual(namesIn(parts, 's'), [
    ['S0–9', 's7'],
    ['Sh', 'shell'],
  ]);
  assert.deepEqual(namesIn(parts, 'si'), [
    ['Si', 'si'],
    ['Sm', 'SMB'],
    ['So', 'sozu'],
  ]);
  assert.deepEqual(namesIn(parts, 'sp'), [['Sp', 'spooler']]);
  assert.deepEqual(namesIn(parts, 'st'), [['Sz', 'szx']]);
  assert.deepEqual(namesIn(parts, 't'), [['T', 't']]);
});

test('signs before a name do not count, and digits have a part of their own', () => {
  const parts = partsOf('[MS-SMB2]', '.NET', '3com', '802.1x');
  assert.deepEqual(namesIn(parts, 'mo'), [['Ms', '[MS-SMB2]']]);
  assert.deepEqual(namesIn(parts, 'ne'), [['Ne', '.NET']]);
  assert.deepEqual(namesIn(parts, '0-9'), [
    ['3', '3com'],
    ['8', '802.1x'],
  ]);
});

test('a part says from where to where it goes; a letter in one piece is only the letter', () => {
  const parts = partsOf();
  const titles = ['0-9', 'b', 's', 'si', 'sp', 'st'].map((id) => take(parts, id).title);
  assert.deepEqual(titles, ['0–9', 'B', 'S: sa to sh', 'S: si to so', 'S: sp to ss', 'S: st to sz']);
  assert.equal(take(parts, 'sp').short, 'sp–ss');
});

test('the addresses do not depend on the names', () => {
  assert.deepEqual([...partsOf().keys()], [...partsOf('a', 'zebra', '7').keys()]);
  for (const start of LETTER_SPLITS) assert.match(start, /^[a-z][b-z]$/);
});

test('every real name is in one part, and no part is so long that nobody would read it', () => {
  const names = allNames(realChart);
  const parts = namePartsOf(names);
  assert.equal(
    parts.reduce((sum, part) => sum + part.groups.flatMap(([, own]) => own).length, 0),
    names.length,
  );
  for (const { id, count } of parts) assert.ok(count <= 500, `${id} has ${count} names: split it, see LETTER_SPLITS`);
});
