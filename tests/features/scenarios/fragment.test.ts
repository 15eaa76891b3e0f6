/** The switches in the address. */
import { usualFeatures } from '#chart/permits/need.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, readSwitches, writeSwitches } from '#features/scenarios/fragment.ts';
import { SCENARIO } from './support.ts';

const { features } = SCENARIO;
const ids = features.map(({ id }) => id);
const read = (fragment: string) => readSwitches(features, fragment);

test('the usual set-up has no fragment', () => assert.equal(writeSwitches(features, usualFeatures(features)), ''));

test('what was taken out and what was put in stands in the fragment, in the order of the features', () => {
  assert.equal(writeSwitches(features, new Set(['netbios'])), '#without=search,alerts&with=netbios');
  assert.deepEqual(differenceOf(features, new Set(['alerts'])), { without: ['search'], with: [] });
});

test('every set-up comes back as it was written', () => {
  for (let bits = 0; bits < 2 ** ids.length; bits++) {
    const used = new Set(ids.filter((_, i) => bits & (1 << i)));
    const fragment = writeSwitches(features, used);
    assert.deepEqual(fragment === '' ? usualFeatures(features) : read(fragment), used, fragment);
  }
});

test('features that the scenario does not have, or no longer has, are passed over', () => {
  assert.deepEqual(read('#without=search,gone&with=never'), new Set(['alerts']));
});

test('a fragment of the page is none of the switches', () => {
  for (const fragment of ['', '#', '#flows', '#client-to-server-server-tcp-445-smb'])
    assert.equal(read(fragment), undefined, fragment);
});

test('a damaged fragment says what it can', () => {
  assert.deepEqual(read('#without=%E0%A4%A&with=netbios'), new Set(['search', 'alerts', 'netbios']));
  assert.deepEqual(read('#without=&without=search'), usualFeatures(features));
});
