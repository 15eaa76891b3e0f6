/** Names of programs and units. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKernelName, unitName } from '#chart/program-names.ts';

test('a unit of systemd is called without what kind of unit it is; other names are whole', () => {
  assert.deepEqual(['redis-server.service', 'ssh.socket', 'Spooler', 'com.openssh.sshd', 'service'].map(unitName), [
    'redis-server',
    'ssh',
    'Spooler',
    'com.openssh.sshd',
    'service',
  ]);
});

test('the kernel of Windows is listed as System, whatever the capitals', () => {
  assert.deepEqual(['System', 'SYSTEM', 'system.exe', 'systemd'].map(isKernelName), [true, true, false, false]);
});
