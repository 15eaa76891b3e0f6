/** Lives on the scale of Windows' versions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Generation } from '#chart/windows-generations.ts';
import {
  comesIn,
  goesIn,
  type Life,
  lifeOfEndpoint,
  lifeOfService,
  livesIn,
} from '#features/windows-generations/life.ts';

const XP: Generation = { id: 'xp', label: 'XP', versions: ['windows-xp', 'windows-server-2003'] };
const NEXT: Generation = { id: 'next', label: 'Next', versions: ['windows-server-2003-r2'] };
const lived = (from: string, to: string | null) => lifeOfService({ lived: { from, to } });
/** Whether it lives, comes and goes in the two generations. */
const fate = (life: Life | undefined) =>
  [XP, NEXT].map((g) => life && [livesIn(life, g), comesIn(life, g), goesIn(life, g)].map(Number).join(''));

test('a service lives from its first version to its last, both included, and goes with the next one', () => {
  assert.deepEqual(fate(lived('windows-nt-4', null)), ['100', '100']);
  assert.deepEqual(fate(lived('windows-server-2003', null)), ['110', '100']);
  assert.deepEqual(fate(lived('windows-nt-4', 'windows-2000')), ['001', '000']);
  assert.deepEqual(fate(lived('windows-nt-4', 'windows-xp')), ['101', '000']);
  assert.deepEqual(fate(lived('windows-nt-4', 'windows-server-2003')), ['100', '001']);
  assert.deepEqual(fate(lived('windows-server-2003-r2', 'windows-vista')), ['000', '110']);
});

test('a service without years, or with years that are no versions, has no life on this scale', () => {
  assert.equal(lifeOfService({}), undefined);
  assert.equal(lived('2009', null), undefined);
  assert.equal(lived('windows-nt-4', '2009'), undefined);
});

test('an endpoint says its versions in words', () => {
  assert.deepEqual(fate(lifeOfEndpoint({ since: 'Windows Server 2003', until: undefined })), ['110', '100']);
  assert.deepEqual(fate(lifeOfEndpoint({ since: undefined, until: 'Windows Server 2003' })), ['100', '001']);
  assert.deepEqual(fate(lifeOfEndpoint({ since: 'Windows Server 2003 R2', until: undefined })), ['000', '110']);
});

test('the edition of a version begins with that version', () => {
  const since = 'Windows Server 2003 Datacenter: Some Edition';
  assert.deepEqual(fate(lifeOfEndpoint({ since, until: undefined })), ['110', '100']);
  assert.deepEqual(fate(lifeOfEndpoint({ since: 'Windows Server 2003 R2 Some Edition', until: undefined })), [
    '000',
    '110',
  ]);
});

test('what went with a service pack went within its version', () => {
  assert.deepEqual(fate(lifeOfEndpoint({ since: undefined, until: 'Windows Server 2003, Service Pack 1' })), [
    '101',
    '000',
  ]);
});

test('words that are no version of the list neither begin nor end anything', () => {
  assert.deepEqual(fate(lifeOfEndpoint({ since: 'Windows 10, version 1703', until: '6.0' })), ['100', '100']);
  assert.deepEqual(fate(lifeOfEndpoint({ since: undefined, until: undefined })), ['100', '100']);
});
