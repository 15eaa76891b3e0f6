/** Judgements of listings that people pasted in public: what was raised in vain, and what was let pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FACTS, onLinux, rowOf } from '../support.ts';

const told = (text: string): string[] =>
  explainListing(readListing(text), FACTS).map(({ attention, from, why }) => `${attention} ${from}: ${why}`);

test('known software on another number gives away what it gives on its own', () => {
  const docker = onLinux('tcp 4243 0.0.0.0', 'dockerd');
  assert.deepEqual(
    [docker.attention, docker.why, docker.match],
    ['first', 'Docker Engine API: open to all addresses, asks for no logon', 'unexpected-port'],
  );
  assert.match(docker.detail, /is known from 2375/);
  assert.equal(onLinux('tcp 6380 127.0.0.1', 'redis-server').attention, 'local');
  // Guarded by a logon and encrypted: that it was moved is said, and raises nothing.
  const ssh = onLinux('tcp 2222 0.0.0.0', 'sshd');
  assert.deepEqual([ssh.attention, ssh.why], ['plain', 'Known program on a foreign port']);
  assert.equal(onLinux('tcp 443 0.0.0.0', 'sshd').attention, 'look');
  assert.equal(onLinux('tcp 445 0.0.0.0', 'sshd').attention, 'first');
});

test('so does known software on a number that the system hands out, and who gives nothing away is no news there', () => {
  const redis = onLinux('tcp 36379 0.0.0.0', 'redis-server');
  assert.deepEqual([redis.attention, redis.why], ['first', 'Redis: open to all addresses, asks for no logon']);
  assert.equal(rowOf('tcp 56379 0.0.0.0', { program: 'redis-server.exe' }).attention, 'first');
  assert.equal(onLinux('tcp 36379 127.0.0.1', 'redis-server').attention, 'local');
  assert.equal(rowOf('tcp 61338 0.0.0.0', { program: 'Spotify.exe' }).attention, 'plain');
});

test('a socket of UDP of known software is no news on any number', () => {
  assert.equal(onLinux('udp 1901 0.0.0.0', 'Plex Media Ser').attention, 'plain');
});

test('interpreters that others reach come first, but where their own software or the web is at home; on loopback none', () => {
  for (const program of ['ruby', 'perl', 'python3.11', 'php'])
    assert.equal(onLinux('tcp 4443 0.0.0.0', program).attention, 'first', program);
  assert.equal(onLinux('tcp 8123 0.0.0.0', 'python3').attention, 'plain');
  assert.equal(onLinux('tcp 8000 0.0.0.0', 'python3').attention, 'plain');
  assert.equal(onLinux('tcp 3001 127.0.0.1', 'ruby').attention, 'local');
});

test('a runtime on a number of the web is nobody’s by the number alone', () => {
  assert.equal(rowOf('tcp 8081 *', { kind: 'lsof', program: 'java' }).attention, 'plain');
  assert.equal(onLinux('tcp 2181 *', 'java').attention, 'first');
});

test('a logon in clear is worth a look, for whomever it is', () => {
  const ftp = onLinux('tcp 21 0.0.0.0', 'vsftpd');
  assert.deepEqual([ftp.attention, ftp.why], ['look', 'vsftpd: open to all addresses, takes its logon in clear']);
  assert.equal(onLinux('tcp 21 10.0.0.5', 'vsftpd').attention, 'plain');
  assert.equal(onLinux('tcp 990 0.0.0.0', 'vsftpd').attention, 'plain');
});

test('a program that other software carries is called by its own name', () => {
  assert.match(onLinux('tcp 64297 0.0.0.0', 'nginx').detail, /^nginx is known from 80/);
});

test('what clients may all have, and needs no logon, is worth a look where there is something to lose', () => {
  const tftp = onLinux('udp 69 0.0.0.0', 'in.tftpd');
  assert.deepEqual([tftp.attention, tftp.why], ['look', 'tftpd-hpa: open to all addresses, asks for no logon']);
  assert.equal(onLinux('udp 69 10.0.0.5', 'in.tftpd').attention, 'plain');
  assert.equal(onLinux('udp 53 0.0.0.0', 'unbound').attention, 'plain');
});

test('commands of old Unix are first, whether inetd holds their numbers or they do', () => {
  for (const program of ['inetd', 'in.rexecd', null])
    assert.equal(onLinux('tcp 512 0.0.0.0', program).attention, 'first', String(program));
  assert.equal(rowOf('tcp 513', { kind: 'nmap' }).attention, 'first');
});

/** One port of a pod, with two containers beside the one that holds its network. */
const pod = (port: number, ...images: string[]): string => {
  const row = (...cells: string[]) =>
    cells
      .map((cell) => cell.padEnd(32))
      .join('')
      .trimEnd();
  const published = `0.0.0.0:${port}->${port}/tcp`;
  return [
    row('CONTAINER ID', 'IMAGE', 'COMMAND', 'STATUS', 'PORTS', 'NAMES'),
    ...['localhost/podman-pause:4.9.3', ...images].map((image) =>
      row('1a2b', image, 'run', 'Up 3 minutes', published, 'app'),
    ),
  ].join('\n');
};

test('of a pod all images are asked, and what none of them is, the number doesn’t make of one', () => {
  const [app, wildfly, postgres] = [
    'example.org/app:1',
    'quay.io/wildfly/wildfly:latest',
    'docker.io/library/postgres:16',
  ];
  assert.deepEqual(told(pod(9990, app, postgres)), ['plain 9990: ']);
  assert.deepEqual(told(pod(9990, postgres, wildfly)), [
    'look 9990: WildFly: open to all addresses, takes its logon in clear',
  ]);
});

test('an image is called after its maker, too, and is known on any number outside', () => {
  const container = { kind: 'docker', inside: { image: 'selenium/standalone-chrome:4', port: 4444 } };
  assert.equal(rowOf('tcp 4444 0.0.0.0', container).attention, 'first');
  const tls = { kind: 'docker', inside: { image: 'quay.io/wildfly/wildfly:latest', port: 8443 } };
  assert.equal(rowOf('tcp 32768 0.0.0.0', tls).attention, 'plain');
});

test('the hypervisor’s own workers are known on ESXi', () => {
  for (const program of ['rhttpproxy-work', 'hostd-worker', 'hostd'])
    assert.equal(rowOf('tcp 443 0.0.0.0', { kind: 'esxcli', program }).attention, 'plain', program);
});

test('super-servers stand for others, on ESXi as elsewhere', () => {
  const { match, attention } = rowOf('tcp 902 0.0.0.0', { kind: 'esxcli', program: 'busybox' });
  assert.deepEqual([match, attention], ['proxy', 'plain']);
  assert.equal(onLinux('tcp 23 0.0.0.0', 'busybox').attention, 'first');
});

test('Prosody is seen as the Lua it runs in, of whichever release; any other Lua is asked about', () => {
  for (const program of ['lua5.1', 'lua5.4', 'prosody'])
    for (const port of [5222, 5269]) assert.equal(onLinux(`tcp ${port} 0.0.0.0`, program).attention, 'plain', program);
  assert.equal(onLinux('tcp 587 0.0.0.0', 'lua5.1').attention, 'first');
});

test('GNOME’s desktop sharing is known by the fifteen letters that ss prints', () => {
  for (const port of [3389, 3390, 5900])
    assert.equal(onLinux(`tcp ${port} 0.0.0.0`, 'gnome-remote-de').attention, 'plain');
});

test('where one of two is for everybody, the number alone accuses neither, whatever that one asks for', () => {
  assert.equal(onLinux('tcp 8008 0.0.0.0', 'docker-proxy').attention, 'plain');
  assert.equal(onLinux('tcp 8008 0.0.0.0', 'patroni').attention, 'first');
});

test('a service of Windows is known where its name stands for the program’s', () => {
  assert.equal(rowOf('udp 5355 0.0.0.0', { program: 'Dnscache' }).match, 'expected');
  assert.equal(rowOf('udp 5355 0.0.0.0', { program: 'Dnscache.exe' }).match, 'unknown-program');
});

test('administrators reach the API of K3s and RKE2, as that of any Kubernetes', () => {
  assert.equal(onLinux('tcp 6443 *', 'k3s-server').attention, 'plain');
});

test('a name that netstat has cut is known by what is left of it', () => {
  const cut = 'tcp   0   0 0.0.0.0:8843   0.0.0.0:*   LISTEN   1292243/docker-prox';
  assert.deepEqual(told(cut), ['plain 8843: Listens for others']);
  const resolver = 'tcp   0   0 127.0.0.54:53   0.0.0.0:*   LISTEN   1234/systemd-resolv';
  assert.deepEqual(told(resolver), ['local 53: Where expected:']);
});

test('a lowered dynamic range has no end: Windows’ own programs above it are no impostors, others are asked about', () => {
  const row = (port: number, pid: number, program: string) =>
    `TCP 0.0.0.0:${port} 0.0.0.0:0 LISTENING ${pid}\n [${program}.exe]`;
  const rows = told(
    [
      ...[row(1536, 684, 'lsass'), row(1537, 540, 'wininit'), row(1540, 2348, 'spoolsv'), row(1541, 900, 'mqsvc')],
      ...[row(20_718, 676, 'services'), row(9999, 2752, 'svchost')],
    ].join('\n'),
  );
  const dynamic = 'A dynamic port of RPC, in a range that begins lower than usual';
  assert.deepEqual(rows, [
    ...[1536, 1537, 1540, 1541].map((port) => `plain ${port}: ${dynamic}`),
    'look 9999: svchost.exe, not known here',
    `plain 20718: ${dynamic}`,
  ]);
});
