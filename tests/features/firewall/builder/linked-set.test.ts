/** The set that a link brought along. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveSelections } from '#features/firewall/builder/resolve.ts';
import { openingCode, readOpeningCode } from '#features/firewall/builder/link/codes.ts';
import { selectionAt } from '../../../support/firewall/selections.ts';
import { codesOf } from '#features/firewall/builder/legs.ts';
import { differenceOf, linkedLegs } from '#features/firewall/builder/linked-set.ts';
import { mergePermits } from '#chart/permits/merge.ts';
import { opened } from './arbitraries.ts';
import { CATALOGUE } from './support.ts';

const today = resolveSelections(CATALOGUE, [selectionAt('service/print-spooler')]).legs;
const keptLegs = (...codes: string[]) => linkedLegs({ codes, edition: '2020.01' }, today);
const kept = (...codes: string[]) => keptLegs(...codes).flatMap(({ permits }) => permits);

test('a link’s set opens what it opened, whatever the chart says today', () => {
  fc.assert(
    fc.property(fc.uniqueArray(opened, { maxLength: 20, selector: openingCode }), (all) => {
      const merged = mergePermits(all.map((one) => ({ ...one, reasons: [] }))).map(openingCode);
      assert.deepEqual(codesOf(linkedLegs({ codes: merged, edition: '1' }, today)), merged);
    }),
  );
});

test('the reasons come from the chart where it still knows them, else the link is named', () => {
  const [known, unknown] = kept('t445', 'u9');
  assert.deepEqual(
    known?.reasons.map(({ text }) => text),
    ['SMB, for Print Spooler'],
  );
  assert.deepEqual(
    unknown?.reasons.map(({ text }) => text),
    ['kept from a link of edition 2020.01'],
  );
});

test('an opening the other way is another one', () => {
  assert.match(kept('bt445')[0]?.reasons[0]?.text ?? '', /^kept from a link/);
});

test('the difference names what is new and what is gone; the same set has none', () => {
  const { added, gone } = differenceOf(keptLegs('t445', 'r', 'u9'), today);
  assert.deepEqual([added.map(openingCode), gone.map(openingCode)], [['t135'], ['u9']]);
  assert.deepEqual(differenceOf(keptLegs(...codesOf(today)), today), { added: [], gone: [] });
});

test('what is no code opens nothing', () => {
  assert.equal(readOpeningCode('x1'), undefined);
  assert.deepEqual(kept('x1'), []);
});

test('what runs between other ends is another opening', () => {
  const legs = keptLegs('t445', '1-2:t445', '1-2:bt22');
  assert.deepEqual(
    legs.map(({ ends }) => ends),
    [
      { source: 0, destination: 0 },
      { source: 1, destination: 2 },
    ],
  );
  assert.deepEqual(codesOf(legs), ['t445', '1-2:t445', '1-2:bt22']);
  const { added, gone } = differenceOf(legs, today);
  assert.deepEqual(
    gone.map(({ ends, ...permit }) => `${ends.source} ${openingCode(permit)}`),
    ['1 t445', '1 bt22'],
  );
  assert.equal(added.length, 2);
});
