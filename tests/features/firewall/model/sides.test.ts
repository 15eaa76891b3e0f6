/** The two ends of a set. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endText, sidesOf, versionsOf } from '#features/firewall/model/sides.ts';
import { ANY, ip, OPEN, permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const SET = setOf([permit(tcp(445)), permit(tcp(80), 'back')]);

test('there, the source opens the connection; back, the destination does', () => {
  const ends = sidesOf(SET).map(({ way, client, server }) => `${way}: ${endText(client)} to ${endText(server)}`);
  assert.deepEqual(ends, ['there: 10.0.0.0/8 to 192.0.2.10', 'back: 192.0.2.10 to 10.0.0.0/8']);
});

test('a way without permits is no side', () => {
  assert.deepEqual(
    sidesOf(setOf([permit(tcp(80), 'back')])).map(({ way }) => way),
    ['back'],
  );
  assert.deepEqual(sidesOf(setOf([])), []);
});

test('an address decides the version of IP, wherever it stands; any alone is both', () => {
  assert.deepEqual(versionsOf(SET), [4]);
  assert.deepEqual(versionsOf({ source: OPEN, destination: ip('2001:db8::1') }), [6]);
  assert.deepEqual(versionsOf({ source: ANY, destination: ANY }), [4, 6]);
  assert.deepEqual(versionsOf({ source: OPEN, destination: ANY }), [4]);
});
