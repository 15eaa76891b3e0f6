/** The line under the map. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeNumber } from '#features/port-map/describe-number.ts';

test('a named port is told by its name and by what it is', () => {
  assert.equal(describeNumber(445, { number: 445, letter: 'c', name: 'SMB' }), 'SMB: charted.');
  assert.equal(
    describeNumber(8443, { number: 8443, letter: 'r', name: 'pcsync-https' }),
    'pcsync-https: registered at IANA.',
  );
});

test('a port without a name is told by its place', () => {
  assert.equal(describeNumber(14_600, undefined), 'Unassigned.');
  assert.equal(describeNumber(40_001, undefined), 'Unassigned. Handed out by Linux.');
  assert.equal(describeNumber(50_000, undefined), 'Dynamic. Handed out by Windows, macOS, Linux.');
  assert.equal(describeNumber(1030, undefined), 'Unassigned. Handed out by old Windows.');
});

test('a charted port tells where the registry disagrees', () => {
  assert.match(
    describeNumber(42, { number: 42, letter: 'x', name: 'WINS' }),
    /^WINS: charted, and IANA’s registry says/,
  );
});
