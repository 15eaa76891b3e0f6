/** The generations of Windows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GENERATIONS, generationOf, neighboursOf, yearsText } from '#chart/windows-generations.ts';
import { VERSION_ORDER } from '#chart/lifetime.ts';

test('a version belongs to one generation, a year and what is older than all of them to none', () => {
  assert.equal(generationOf('windows-vista')?.id, generationOf('windows-server-2008-r2')?.id);
  assert.equal(generationOf('windows-server-2016')?.id, 'server-2016');
  assert.equal(generationOf('windows-nt-3-1'), undefined);
  assert.equal(generationOf('2009'), undefined);
});

test('they hold every version from the first that one names, in order', () => {
  const named = GENERATIONS.flatMap(({ versions }) => versions);
  assert.deepEqual(named, VERSION_ORDER.slice(VERSION_ORDER.indexOf(named[0] ?? '')));
});

test('each has its neighbours, the first none before it and the last none after it', () => {
  for (const [i, generation] of GENERATIONS.entries()) {
    const { before, after } = neighboursOf(generation);
    assert.deepEqual([before, after], [GENERATIONS[i - 1], GENERATIONS[i + 1]]);
  }
});

test('its years go from the first version to the last, or are one', () => {
  const of = (...versions: string[]) => yearsText({ id: 'x', label: 'X', versions });
  assert.equal(of('windows-nt-4', 'windows-2000'), '1996 to 2000');
  assert.equal(of('windows-server-2016'), '2016');
});
