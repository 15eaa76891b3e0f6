/** The two ends of a set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionsOf } from '#features/firewall/model/ends.ts';
import { ANY, ip, OPEN, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const SET = setOf([permit(tcp(445))]);

test('an address decides the version of IP, wherever it stands; any alone is both', () => {
  assert.deepEqual(versionsOf(SET), [4]);
  assert.deepEqual(versionsOf({ source: OPEN, destination: ip('2001:db8::1') }), [6]);
  assert.deepEqual(versionsOf({ source: ANY, destination: ANY }), [4, 6]);
  assert.deepEqual(versionsOf({ source: OPEN, destination: ANY }), [4]);
});
