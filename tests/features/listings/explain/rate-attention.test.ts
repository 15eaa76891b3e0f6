/** What deserves a look, and that nothing cries wolf. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttentionLevel } from '#features/listings/explain/explained-row.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { listener, onLinux, rowOf, rowsOf } from '../support.ts';

const cases: [string, Partial<Listener>, AttentionLevel][] = [
  ['tcp 445 0.0.0.0', { program: 'evil.exe' }, 'first'],
  ['tcp 3389 0.0.0.0', { program: 'evil.exe' }, 'first'],
  ['tcp 3389 10.0.0.1', { program: 'evil.exe' }, 'look'],
  ['tcp 3389 127.0.0.1', { program: 'evil.exe' }, 'local'],
  ['tcp 8080 0.0.0.0', { program: 'evil.exe' }, 'look'],
  ['tcp 2222 0.0.0.0', { program: 'sshd.exe' }, 'plain'],
  ['tcp 2222 127.0.0.1', { program: 'sshd.exe' }, 'local'],
  ['tcp 2222', { program: 'sshd.exe' }, 'plain'],
  ['tcp 27182 0.0.0.0', { program: 'evil.exe' }, 'look'],
  ['udp 53312 0.0.0.0', { program: 'chat.exe' }, 'plain'],
  ['tcp 7 0.0.0.0', { program: 'tcpsvcs.exe' }, 'first'],
  ['tcp 23 0.0.0.0', { program: 'tlntsvr.exe' }, 'first'],
  ['tcp 23 127.0.0.1', { program: 'tlntsvr.exe' }, 'local'],
  ['tcp 21 0.0.0.0', { program: 'inetinfo.exe' }, 'plain'],
  ['tcp 445 0.0.0.0', { pid: 4 }, 'plain'],
  ['tcp 49664 0.0.0.0', { program: 'lsass.exe' }, 'plain'],
  ['tcp 51515 0.0.0.0', { program: 'svchost.exe' }, 'plain'],
  ['tcp 4445 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] }, 'look'],
  ['tcp 4445 127.0.0.1', { program: 'svchost.exe', services: ['WinUpd'] }, 'local'],
  ['tcp 3390 0.0.0.0', { program: 'svchost.exe', services: ['TermService'] }, 'plain'],
  ['tcp 3389 0.0.0.0', { program: 'python.exe' }, 'first'],
  ['tcp 4444 0.0.0.0', { program: 'python.exe' }, 'first'],
  ['tcp 27183 0.0.0.0', { program: 'python.exe' }, 'first'],
  ['tcp 27183 0.0.0.0', { program: 'java.exe' }, 'look'],
  ['tcp 50123 0.0.0.0', { program: 'python.exe' }, 'look'],
  ['tcp 8080 0.0.0.0', { program: 'java.exe' }, 'plain'],
  ['udp 5353 0.0.0.0', { program: 'msedge.exe' }, 'plain'],
];

for (const [place, more, weight] of cases) {
  test(`${place} by ${more.program ?? `PID ${more.pid}`}: ${weight}`, () => {
    assert.equal(rowOf(place, more).attention, weight);
  });
}

test('where the verdict weighs more than the program, it is the reason', () => {
  const { why, detail } = rowOf('tcp 7 0.0.0.0', { program: 'tcpsvcs.exe' });
  assert.equal(why, 'Unusual today: investigate');
  assert.match(detail, /Find the process before you do anything else\./);
});

test('where program and verdict weigh the same, the program is the reason, and the verdict comes first in the text', () => {
  const { attention, why, detail } = onLinux('tcp 1723 192.0.2.1', 'evil');
  assert.deepEqual([attention, why], ['look', 'Unknown program on a known port']);
  assert.match(detail, /^It belonged to software that has been retired or replaced\..* 1723 is known for /);
  assert.doesNotMatch(detail, /\.\.|Unknown program/);
});

test('of a number without a program only the verdict speaks', () => {
  assert.deepEqual(
    ['tcp 445', 'tcp 23', 'tcp 7', 'tcp 27182'].map((place) => rowOf(place, { kind: 'bare' }).attention),
    ['plain', 'look', 'first', 'unknown'],
  );
  assert.equal(rowOf('tcp 445', { kind: 'bare' }).why, '');
});

test('a verdict on TCP says nothing of UDP', () => {
  assert.equal(onLinux('tcp 23 *', 'telnetd').attention, 'first');
  assert.equal(rowOf('udp 23', { kind: 'bare' }).attention, 'unknown');
});

test('a missing program is a reason where most are named, and none where they are not', () => {
  const named = listener('tcp 22 *', { kind: 'ss', program: 'sshd' });
  const missing = listener('tcp 8443 *', { kind: 'ss' });
  const of = (...listeners: Listener[]) => rowsOf(...listeners).find(({ from }) => from === 8443);
  assert.equal(of(named, missing)?.match, 'program-missing');
  assert.equal(of(named, missing)?.attention, 'look');
  assert.equal(
    of(named, missing, listener('tcp 1 *', { kind: 'ss' }), listener('tcp 2 *', { kind: 'ss' }))?.match,
    'no-programs',
  );
  assert.equal(of(missing)?.match, 'no-programs');
  assert.equal(of(missing)?.attention, 'plain');
});

test('every row that deserves a look says why', () => {
  for (const [place, more] of cases) {
    const { attention, why, detail } = rowOf(place, more);
    if (attention === 'first' || attention === 'look') assert.ok(why !== '' && detail !== '', place);
  }
});
