/** Whether program and port go together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fit } from '#features/listings/explain/explained-row.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { onLinux, rowOf } from '../support.ts';

const WINDOWS: [string, Partial<Listener>, Fit][] = [
  ['tcp 445 0.0.0.0', { pid: 4, program: 'System' }, 'kernel'],
  ['tcp 445 0.0.0.0', { pid: 4 }, 'kernel'],
  ['tcp 445 0.0.0.0', {}, 'kernel'],
  ['tcp 80 0.0.0.0', { pid: 4, program: 'System' }, 'kernel'],
  ['tcp 47001 0.0.0.0', { pid: 4 }, 'kernel'],
  ['udp 137 10.0.0.1', { pid: 4 }, 'kernel'],
  ['tcp 445 0.0.0.0', { pid: 6666, program: 'evil.exe' }, 'usurper'],
  ['tcp 139 0.0.0.0', { pid: 6666 }, 'usurper'],
  ['tcp 445 0.0.0.0', { program: 'spoolsv.exe' }, 'usurper'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcEptMapper', 'RpcSs'] }, 'own'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe' }, 'own'],
  ['tcp 3389 0.0.0.0', { program: 'svchost.exe', services: ['termservice'] }, 'own'],
  ['tcp 389 0.0.0.0', { program: 'lsass.exe' }, 'own'],
  ['tcp 1433 0.0.0.0', { program: 'C:\\Program Files\\sqlservr.exe' }, 'own'],
  ['tcp 5040 0.0.0.0', { program: 'svchost.exe', services: ['CDPSvc'] }, 'host'],
  ['tcp 5040 0.0.0.0', { program: 'svchost.exe' }, 'host'],
  ['tcp 8080 0.0.0.0', { program: 'wslrelay.exe' }, 'host'],
  ['tcp 49664 0.0.0.0', { program: 'lsass.exe', services: ['KeyIso', 'SamSs'] }, 'handed-out'],
  ['tcp 49667 0.0.0.0', { program: 'svchost.exe', services: ['EventLog'] }, 'handed-out'],
  ['udp 53312 0.0.0.0', { program: 'chat.exe' }, 'handed-out'],
  ['tcp 49700 0.0.0.0', { program: 'chat.exe' }, 'unknown'],
  ['tcp 2222 0.0.0.0', { program: 'sshd.exe', services: ['sshd'] }, 'foreign'],
  ['tcp 3389 0.0.0.0', { program: 'evil.exe', services: ['evil'] }, 'stranger'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcEptMapper'] }, 'own'],
  ['tcp 7680 0.0.0.0', { program: 'svchost.exe', services: ['DoSvc'] }, 'host'],
  ['tcp 7680 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] }, 'stranger'],
  ['tcp 4444 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] }, 'stranger'],
  ['tcp 4444 0.0.0.0', { program: 'svchost.exe' }, 'unknown'],
  ['tcp 3390 0.0.0.0', { program: 'svchost.exe', services: ['TermService'] }, 'foreign'],
  ['tcp 3390 0.0.0.0', { pid: 1012, services: ['TermService'] }, 'foreign'],
  ['tcp 1026 0.0.0.0', { program: 'svchost.exe', services: ['Browser', 'CryptSvc', 'Schedule', 'W32Time'] }, 'host'],
  ['udp 68 0.0.0.0', { program: 'svchost.exe', services: ['DHCPServer'] }, 'host'],
  ['udp 5353 0.0.0.0', { program: 'chrome.exe' }, 'own'],
  ['tcp 4444 0.0.0.0', { pid: 6666, program: 'System' }, 'stranger'],
];

for (const [place, more, fit] of WINDOWS) {
  const who = [more.program, more.pid && `PID ${more.pid}`, more.services?.join()].filter(Boolean).join(', ');
  test(`${place} by ${who || 'nobody named'} on Windows: ${fit}`, () => {
    assert.equal(rowOf(place, more).fit, fit);
  });
}

const LINUX: [string, string, Fit][] = [
  ['tcp 22 *', 'sshd', 'own'],
  ['tcp 22 *', 'systemd', 'host'],
  ['tcp 2222 *', 'sshd', 'foreign'],
  ['tcp 6379 *', 'redis-server', 'own'],
  ['tcp 6380 *', 'redis-server', 'foreign'],
  ['tcp 3306 *', 'mysqld', 'own'],
  ['tcp 80 *', 'nginx: master', 'own'],
  ['tcp 80 *', 'apache2', 'own'],
  ['tcp 25 *', 'master', 'own'],
  ['tcp 23 *', 'in.telnetd', 'own'],
  ['udp 53 127.0.0.53', 'systemd-resolve', 'own'],
  ['udp 123 *', 'ntpd', 'own'],
  ['tcp 445 *', 'smbd', 'own'],
  ['tcp 445 *', 'evil', 'stranger'],
  ['tcp 22 *', 'evil', 'stranger'],
  ['tcp 9200 *', 'java', 'host'],
  ['tcp 8000 *', 'python3.11', 'host'],
  ['tcp 27182 *', 'evil', 'unknown'],
  ['tcp 49152 *', 'evil', 'unknown'],
  ['udp 443 *', 'caddy', 'own'],
  ['udp 323 127.0.0.1', 'chronyd', 'own'],
  ['tcp 3000 *', 'MainThread', 'host'],
  ['tcp 443 *', 'node', 'host'],
  ['tcp 445 *', 'python3', 'stranger'],
  ['tcp 31337 *', 'python3', 'unknown'],
  ['tcp 27182 *', 'java', 'unknown'],
  ['udp 27182 *', 'java', 'host'],
];

for (const [place, program, fit] of LINUX) {
  test(`${place} by ${program} on Linux: ${fit}`, () => {
    assert.equal(onLinux(place, program).fit, fit);
  });
}

test('a name that lsof cut to nine letters is found by its beginning; a shorter one has to be whole', () => {
  assert.equal(rowOf('udp 5353 *', { kind: 'lsof', program: 'mDNSRespo' }).fit, 'own');
  assert.equal(rowOf('udp 5353 *', { kind: 'lsof', program: 'mDNSR' }).fit, 'stranger');
  assert.equal(rowOf('udp 5353 *', { program: 'mDNSRespo' }).fit, 'stranger');
});

test('the sentence on a stranger names the port, what is expected there and the program', () => {
  const { why, detail } = onLinux('tcp 389 *', 'evil');
  assert.equal(why, 'Unknown program on a known port');
  assert.match(detail, /^389 is known for LDAP\. The chart doesn’t know evil for that/);
});

test('in the kernel’s place it is said plainly that something else sits there, with the way to PID 4', () => {
  const { detail, links } = rowOf('tcp 445 0.0.0.0', { pid: 6666, program: 'evil.exe' });
  assert.match(detail, /the kernel, PID 4, holds 445 for SMB\. Here evil\.exe does: something else sits there/);
  assert.deepEqual(
    links.map(({ path }) => path),
    ['/guides/what-listens-on-a-port/#pid-4'],
  );
});

test('PID 4 on 80 is http.sys as a rule, and the command that names the owner is told', () => {
  const { why, detail } = rowOf('tcp 80 0.0.0.0', { pid: 4 });
  assert.match(why, /http\.sys/);
  assert.match(detail, /netsh http show servicestate/);
});

test('svchost without services asks for tasklist /svc', () => {
  assert.match(rowOf('tcp 5040 0.0.0.0', { program: 'svchost.exe' }).detail, /`tasklist \/svc`/);
});

test('a service of svchost that the chart doesn’t know is told with the command that shows what it runs', () => {
  const { why, detail } = rowOf('tcp 4444 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] });
  assert.equal(why, 'Windows service WinUpd, not known here');
  assert.match(detail, /^The chart knows no Windows service on TCP 4444\. .*`sc qc`/);
});

test('a runtime is told with what the port is known for, and that the name is no answer', () => {
  const { detail } = onLinux('tcp 445 *', 'python3');
  assert.match(detail, /^445 is known for Server Message Block.* python3 runs programs of many makers/);
});

test('a service under two names is linked once', () => {
  const { links } = rowOf('tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcEptMapper', 'RpcSs'] });
  assert.equal(links.length, 1);
});

test('a dynamic port of RPC leads to its guide, and to the service that tasklist named', () => {
  const { links } = rowOf('tcp 49667 0.0.0.0', { program: 'spoolsv.exe', services: ['Spooler'] });
  assert.deepEqual(
    links.map(({ path }) => path),
    ['/services/print-spooler/', '/guides/dynamic-rpc-ports/'],
  );
});

test('a dynamic port leads to no service that tasklist did not name', () => {
  const { links } = rowOf('tcp 49664 0.0.0.0', { program: 'lsass.exe', services: ['KeyIso', 'SamSs'] });
  assert.deepEqual(
    links.map(({ path }) => path),
    ['/guides/dynamic-rpc-ports/'],
  );
});

test('where a program is at home, its service’s page is linked', () => {
  const { why, links } = rowOf('tcp 3389 0.0.0.0', { program: 'svchost.exe', services: ['TermService'] });
  assert.equal(why, 'Where expected:');
  assert.deepEqual(links, [{ text: 'Terminal Services', path: '/services/terminal-services/' }]);
});
