/** lsof. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, read, shorts } from '../support.ts';

test('lsof -nP -i: listeners, with the program as its escapes mean it', () => {
  const reading = read('lsof-i.txt');
  assert.deepEqual(kinds(reading), ['lsof 2-9']);
  assert.deepEqual(shorts(reading), [
    'tcp 22 * world 1 launchd',
    'udp 5353 * world 312 mDNSRespo',
    'tcp 9229 [::1] loopback 33784 node',
    'tcp 45000 127.0.0.1 loopback 2044 Code H',
  ]);
  assert.equal(reading.connections, 3, 'an established one, a closed one, and a socket on no port');
  assert.deepEqual(reading.unparsed, []);
});

test('lsof without -P: names are left over with what to add', () => {
  const reading = read('lsof-names.txt');
  assert.deepEqual(shorts(reading), ['tcp 9300 localhost loopback 2782 java']);
  assert.deepEqual(
    reading.unparsed.map(({ reason }) => reason),
    [
      '“ssh” is a name, not a number: run the command again with -P',
      '“ipp” is a name, not a number: run the command again with -P',
    ],
  );
});

test('lsof without -i: files are no listeners, and nothing is left over', () => {
  const reading = read('lsof-all.txt');
  assert.deepEqual(shorts(reading), ['tcp 22 * world 812 sshd']);
  assert.deepEqual(reading.unparsed, []);
});
