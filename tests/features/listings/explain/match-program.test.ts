/** Whether program and port go together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatchKind } from '#features/listings/explain/explained-row.ts';
import type { Listener } from '#features/listings/parse/listing.ts';
import { listener, onLinux, rowOf, rowsOf } from '../support.ts';

const WINDOWS: [string, Partial<Listener>, MatchKind][] = [
  ['tcp 445 0.0.0.0', { pid: 4, program: 'System' }, 'kernel'],
  ['tcp 445 0.0.0.0', { pid: 4 }, 'kernel'],
  ['tcp 445 0.0.0.0', { program: 'SYSTEM' }, 'kernel'],
  ['tcp 123 0.0.0.0', { program: 'svchost.exe', services: ['W32Time'] }, 'proxy'],
  ['tcp 49700 0.0.0.0', { program: 'certsrv.exe' }, 'ephemeral'],
  ['tcp 445 0.0.0.0', {}, 'kernel'],
  ['tcp 80 0.0.0.0', { pid: 4, program: 'System' }, 'kernel'],
  ['tcp 47001 0.0.0.0', { pid: 4 }, 'kernel'],
  ['udp 137 10.0.0.1', { pid: 4 }, 'kernel'],
  ['tcp 445 0.0.0.0', { pid: 6666, program: 'evil.exe' }, 'impostor'],
  ['tcp 139 0.0.0.0', { pid: 6666 }, 'impostor'],
  ['tcp 445 0.0.0.0', { program: 'spoolsv.exe' }, 'impostor'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcEptMapper', 'RpcSs'] }, 'expected'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe' }, 'expected'],
  ['tcp 3389 0.0.0.0', { program: 'svchost.exe', services: ['termservice'] }, 'expected'],
  ['tcp 389 0.0.0.0', { program: 'lsass.exe' }, 'expected'],
  ['tcp 1433 0.0.0.0', { program: 'C:\\Program Files\\sqlservr.exe' }, 'expected'],
  ['tcp 5040 0.0.0.0', { program: 'svchost.exe', services: ['CDPSvc'] }, 'expected'],
  ['tcp 5040 0.0.0.0', { program: 'svchost.exe' }, 'expected'],
  ['tcp 8080 0.0.0.0', { program: 'wslrelay.exe' }, 'proxy'],
  ['tcp 49664 0.0.0.0', { program: 'lsass.exe', services: ['KeyIso', 'SamSs'] }, 'ephemeral'],
  ['tcp 49667 0.0.0.0', { program: 'svchost.exe', services: ['EventLog'] }, 'ephemeral'],
  ['udp 53312 0.0.0.0', { program: 'chat.exe' }, 'ephemeral'],
  ['tcp 49700 0.0.0.0', { program: 'chat.exe' }, 'uncharted'],
  ['tcp 2222 0.0.0.0', { program: 'sshd.exe', services: ['sshd'] }, 'unexpected-port'],
  ['tcp 3389 0.0.0.0', { program: 'evil.exe', services: ['evil'] }, 'unknown-program'],
  ['tcp 135 0.0.0.0', { program: 'svchost.exe', services: ['RpcEptMapper'] }, 'expected'],
  ['tcp 7680 0.0.0.0', { program: 'svchost.exe', services: ['DoSvc'] }, 'expected'],
  ['tcp 7680 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] }, 'unknown-program'],
  ['tcp 4444 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] }, 'unknown-program'],
  ['tcp 4444 0.0.0.0', { program: 'svchost.exe' }, 'uncharted'],
  ['tcp 3390 0.0.0.0', { program: 'svchost.exe', services: ['TermService'] }, 'unexpected-port'],
  ['tcp 3390 0.0.0.0', { pid: 1012, services: ['TermService'] }, 'unexpected-port'],
  ['tcp 1026 0.0.0.0', { program: 'svchost.exe', services: ['Browser', 'CryptSvc', 'Schedule', 'W32Time'] }, 'proxy'],
  ['udp 68 0.0.0.0', { program: 'svchost.exe', services: ['DHCPServer'] }, 'expected'],
  ['udp 5353 0.0.0.0', { program: 'chrome.exe' }, 'expected'],
  ['tcp 4444 0.0.0.0', { pid: 6666, program: 'System' }, 'unknown-program'],
];

for (const [place, more, fit] of WINDOWS) {
  const who = [more.program, more.pid && `PID ${more.pid}`, more.services?.join()].filter(Boolean).join(', ');
  test(`${place} by ${who || 'nobody named'} on Windows: ${fit}`, () => {
    assert.equal(rowOf(place, more).match, fit);
  });
}

const LINUX: [string, string, MatchKind][] = [
  ['tcp 22 *', 'sshd', 'expected'],
  ['tcp 22 *', 'systemd', 'proxy'],
  ['tcp 2222 *', 'sshd', 'unexpected-port'],
  ['tcp 6379 *', 'redis-server', 'expected'],
  ['tcp 6380 *', 'redis-server', 'unexpected-port'],
  ['tcp 3306 *', 'mysqld', 'expected'],
  ['tcp 80 *', 'nginx: master', 'expected'],
  ['tcp 80 *', 'apache2', 'expected'],
  ['tcp 25 *', 'master', 'expected'],
  ['tcp 23 *', 'in.telnetd', 'expected'],
  ['udp 53 127.0.0.53', 'systemd-resolve', 'expected'],
  ['udp 123 *', 'ntpd', 'expected'],
  ['tcp 445 *', 'smbd', 'expected'],
  ['tcp 445 *', 'evil', 'unknown-program'],
  ['tcp 22 *', 'evil', 'unknown-program'],
  ['tcp 9200 *', 'java', 'proxy'],
  ['tcp 8000 *', 'python3.11', 'proxy'],
  ['tcp 27182 *', 'evil', 'uncharted'],
  ['tcp 49200 *', 'wininit', 'uncharted'],
  ['udp 41641 *', 'tailscaled', 'expected'],
  ['tcp 79 *', 'fingerd', 'expected'],
  ['tcp 42424 *', 'evil', 'unknown-program'],
  ['tcp 49152 *', 'evil', 'uncharted'],
  ['udp 443 *', 'caddy', 'expected'],
  ['udp 323 127.0.0.1', 'chronyd', 'expected'],
  ['tcp 3000 *', 'MainThread', 'proxy'],
  ['tcp 443 *', 'node', 'proxy'],
  ['tcp 445 *', 'python3', 'suspicious'],
  ['tcp 31337 *', 'python3', 'suspicious'],
  ['tcp 27183 *', 'python3', 'suspicious'],
  ['tcp 47183 *', 'python3', 'uncharted'],
  ['tcp 445 *', 'java', 'unknown-program'],
  ['tcp 27182 *', 'java', 'uncharted'],
  ['udp 27182 *', 'java', 'proxy'],
];

for (const [place, program, fit] of LINUX) {
  test(`${place} by ${program} on Linux: ${fit}`, () => {
    assert.equal(onLinux(place, program).match, fit);
  });
}

test('a name that lsof cut to nine letters is found by its beginning; a shorter one has to be whole', () => {
  assert.equal(rowOf('udp 5353 *', { kind: 'lsof', program: 'mDNSRespo' }).match, 'expected');
  const redis = (kind: string, program: string) => rowOf('tcp 6379 *', { kind, program }).match;
  assert.deepEqual(
    [redis('lsof', 'redis-ser'), redis('lsof', 'redi'), redis('netstat-linux', 'postgre')],
    ['expected', 'unknown-program', 'unknown-program'],
  );
});

test('a program that is called after what the number is known for is expected there', () => {
  assert.equal(rowOf('tcp 6162 0.0.0.0', { program: 'VeeamTransportSvc.exe' }).match, 'expected');
  assert.equal(rowOf('tcp 5938 0.0.0.0', { program: 'TeamViewer_Service.exe' }).match, 'expected');
  assert.equal(rowOf('tcp 1716 *', { kind: 'ss', program: 'kdeconnectd' }).match, 'expected');
  assert.equal(rowOf('udp 161 *', { kind: 'sockstat', program: 'bsnmpd' }).match, 'expected');
  // A maker's name alone is no name of the software.
  assert.equal(rowOf('tcp 8009 *', { kind: 'ss', program: 'apachesomething' }).match, 'unknown-program');
});

test('programs of all kinds look for devices and ask for addresses from the same numbers of UDP', () => {
  for (const place of ['udp 5353 0.0.0.0', 'udp 1900 0.0.0.0', 'udp 68 192.0.2.5', 'udp 546 [fe80::1]'])
    assert.equal(rowOf(place, { kind: 'ss', program: 'somebody' }).attention, 'plain', place);
});

test('a server of the web is usual on every number of the web, and on no other', () => {
  assert.equal(onLinux('tcp 8443 0.0.0.0', 'haproxy').match, 'expected');
  assert.equal(onLinux('tcp 22 0.0.0.0', 'nginx').attention, 'first');
});

test('software that takes any free number is no stranger on one', () => {
  assert.equal(onLinux('tcp 45113 0.0.0.0', 'spotify').attention, 'plain');
  assert.equal(onLinux('tcp 45113 0.0.0.0', 'somebody').attention, 'look');
});

test('a tunnel is asked about wherever it listens', () => {
  for (const program of ['chisel', 'frps', 'iodined', 'dns2tcpd'])
    assert.equal(onLinux('tcp 8080 0.0.0.0', program).attention, 'first', program);
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
  assert.match(rowOf('tcp 4444 0.0.0.0', { program: 'svchost.exe' }).detail, /`tasklist \/svc`/);
});

test('a service of svchost that the chart doesn’t know is told with the command that shows what it runs', () => {
  const { why, detail } = rowOf('tcp 4444 0.0.0.0', { program: 'svchost.exe', services: ['WinUpd'] });
  assert.equal(why, 'Windows service WinUpd, not known here');
  assert.match(detail, /^The chart knows no Windows service on TCP 4444\. .*`sc qc`/);
});

test('a runtime is told with what the port is known for, and that the name is no answer', () => {
  const { detail } = onLinux('tcp 445 *', 'python3');
  assert.match(detail, / 445 is known for Server Message Block.* python3 runs programs of many makers/);
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

/** A listing of Linux that names `sshd`, and nobody in the rows that are asked about. */
const nameless = (...places: string[]) =>
  rowsOf(
    ...['tcp 22 *', 'tcp 80 *', 'tcp 443 *'].map((place) => listener(place, { kind: 'ss', program: 'sshd' })),
    ...places.map((place) => listener(place, { kind: 'ss' })),
  ).filter(({ program }) => program === null);

test('numbers that Linux’ kernel serves have no program, as usual; others without one deserve a look', () => {
  for (const place of ['udp 4789 *', 'udp 51820 *']) {
    const [row] = nameless(place);
    assert.equal(row?.attention, 'plain', place);
    assert.match(row.why, /the kernel holds it/);
  }
  // That it has no program is no reason; that strangers can send packets to pods is one.
  const [vxlan] = nameless('udp 8472 *');
  assert.deepEqual([vxlan?.match, vxlan?.attention], ['no-programs', 'look']);
  assert.equal(nameless('udp 4790 *')[0]?.attention, 'look');
});

test('what stands behind the kernel of Windows is told by its number, not by all that live in it', () => {
  const { why } = rowOf('tcp 5985 0.0.0.0', { pid: 4, program: 'System' });
  assert.match(why, /^The kernel of Windows/);
});

test('where the kernel serves NFS, its lock manager has a free number without a program; elsewhere nobody has', () => {
  const [, locks] = nameless('tcp 2049 *', 'tcp 35219 *');
  assert.match(locks?.why ?? '', /lock manager of NFS/);
  assert.equal(nameless('tcp 35219 *')[0]?.attention, 'look');
});

test('a web server is not taken for what else a number is known for', () => {
  const { why, attention } = onLinux('tcp 5001 0.0.0.0', 'nginx');
  assert.deepEqual([why, attention], ['A web server on a number of the web', 'plain']);
});
