/** Names in service managers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitName } from '#chart/unit-name.ts';

test('a unit of systemd is called without what kind of unit it is; other names are whole', () => {
  assert.deepEqual(['redis-server.service', 'ssh.socket', 'Spooler', 'com.openssh.sshd', 'service'].map(unitName), [
    'redis-server',
    'ssh',
    'Spooler',
    'com.openssh.sshd',
    'service',
  ]);
});
