/** Forms that people pasted into public threads, taken after the readers were made: each was left over, or misread. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FACTS } from '../support.ts';
import { fixture, kinds, read, shorts } from './support.ts';

const READ: readonly [name: string, file: string, kind: string, rows: readonly string[]][] = [
  [
    'sockstat of NetBSD, with the port behind a full stop',
    'sockstat-netbsd.txt',
    'sockstat 2-5',
    ['udp 68 * world 181 dhcpcd', 'tcp 22 * world 340 sshd', 'tcp 80 192.0.2.7 address 3822 httpd'],
  ],
  [
    'netscan of Volatility 2: a socket without a port is none, and nobody has process -1',
    'volatility2-netscan.txt',
    'records 2-6',
    ['udp 60379 ::1 loopback 863654760 svchost.exe', 'tcp 445 0.0.0.0 world 4 System'],
  ],
  [
    'fields of osquery, a line each',
    'osquery-lines.txt',
    'records 2-9',
    [
      'tcp 22 - unknown - - “no transport given: taken for TCP”',
      'tcp 68 - unknown 812 - “no transport given: taken for TCP”',
    ],
  ],
  [
    'masscan -oL',
    'masscan-list.txt',
    'scan 1-5',
    ['tcp 3389 192.0.2.4 unknown - -', 'udp 161 192.0.2.137 unknown - -'],
  ],
  [
    'docker-compose ps of before 2021',
    'compose-ps-1.txt',
    'docker 1-5',
    [
      'tcp 443 0.0.0.0 world - - “container central_nginx_1, port 443 inside”',
      'tcp 80 0.0.0.0 world - - “container central_nginx_1, port 80 inside”',
    ],
  ],
  [
    'docker compose ps, with a container that publishes nothing and one that has no ports at all',
    'compose-ps-2.txt',
    'docker 1-4',
    [
      'tcp 7878 0.0.0.0 world - - “container docspell-joex, port 7878 inside”',
      'tcp 7878 :: world - - “container docspell-joex, port 7878 inside”',
    ],
  ],
  [
    'docker ps in a format with bars',
    'docker-format-bars.txt',
    'docker 1-3',
    [
      'tcp 8080 0.0.0.0 world - - “container web (nginx:1.27), port 80 inside”',
      'tcp 8080 :: world - - “container web (nginx:1.27), port 80 inside”',
      'tcp 6379 127.0.0.1 loopback - - “container cache (redis:7), port 6379 inside”',
    ],
  ],
  [
    'netstat of AIX without the address of its kernel in front',
    'netstat-aix-plain.txt',
    'netstat-aix 2-6',
    ['tcp 13 * world - -', 'tcp 22 * world - -', 'udp 161 * world - -'],
  ],
  [
    'a table in comments keeps its columns',
    'powershell-commented.txt',
    'powershell-tcp 2-5',
    [
      'tcp 80 - unknown 1234 nginx “taken for TCP: the listing does not say”',
      'tcp 3000 - unknown 5678 node “taken for TCP: the listing does not say”',
    ],
  ],
  [
    'PortQry, its target by name',
    'portqry-document.txt',
    'reach-checks 3-14',
    ['tcp 389 dc01 unknown - - “answered a check”'],
  ],
  [
    'names among addresses',
    'names-among-addresses.txt',
    'scan 1-4',
    [
      'tcp 443 web01 unknown - -',
      'tcp 22 10.0.0.5 unknown - -',
      'tcp 443 10.0.0.6 unknown - -',
      'tcp 5432 db.example.org unknown - -',
    ],
  ],
];

for (const [name, file, kind, rows] of READ) {
  test(`${name}: read whole`, () => {
    const reading = read(file);
    assert.deepEqual(shorts(reading), rows);
    assert.equal(kinds(reading).at(-1), kind);
    const titles = reading.unparsed.filter(({ text }) => !text.startsWith('# Get all'));
    assert.deepEqual(titles, []);
  });
}

test('an address under asterisks, a row under asterisks and an exclamation mark more cost no row', () => {
  const rows = [
    'Open ***.***.***.**:38172',
    'ControlCe    12345  demo      **    **                 ***                 0t0       TCP    *:5000 (LISTEN)',
    '"Connection to db.internal (192.0.2.41) 3333 port [tcp/*] succeeded!!"',
    'mysql    mysqld     1567  10 tcp4 6 *:3306                *:*',
    'Adobe\\x20 29941     alice   17u  IPv4 0xd9193bc970d715d1      0t0    TCP 127.0.0.1:15292 (LISTEN)',
  ];
  assert.deepEqual(
    rows.flatMap((row) => shorts(readListing(row))),
    [
      'tcp 38172 ***.***.***.** unknown - -',
      'tcp 5000 * world 12345 ControlCe',
      'tcp 3333 db.internal unknown - - “answered a check”',
      'tcp 3306 * world 1567 mysqld',
      'tcp 15292 127.0.0.1 loopback 29941 Adobe',
    ],
  );
});

test('a list in quotes is one; the first of several lines in backticks is what it is', () => {
  assert.deepEqual(
    readListing('"53,631,41710"').listeners.map(({ from }) => from),
    [53, 631, 41_710],
  );
  const note = '`netstat -lnp\n(No info could be read for "-p": geteuid()=1001 but you should be root.)\n`';
  assert.deepEqual(readListing(note).unparsed, []);
});

test('prompts of Gentoo and NetBSD, and one that touches its command, are no left-overs', () => {
  const lines = [
    'pebbles ~ # jls',
    'pebbles ~ #',
    'nbsd# sockstat -4l',
    'ben@lab:~$kubectl get services',
    ' kubectl get svc/linkerd',
    'nerdctl ps',
    'root@host:~/central# docker-compose ps',
  ];
  assert.deepEqual(readListing(lines.join('\n')).unparsed, []);
});

test('the rows that stand together say whose netstat they are', () => {
  const rows: readonly [kind: string, ...string[]][] = [
    ['netstat-freebsd', 'tcp4       0      0 *.80                   *.*                    LISTEN'],
    ['netstat-macos', 'tcp4       0      0  *.80                   *.*                    LISTEN'],
    ['netstat-openbsd', '> tcp        0      0  *.80                   *.*                    LISTEN'],
    [
      'netstat-aix',
      'tcp4       0      0  *.80                   *.*                    LISTEN',
      'tcp        0      0  *.22                   *.*                    LISTEN',
    ],
  ];
  for (const [kind, ...lines] of rows)
    assert.deepEqual(
      readListing(lines.join('\n')).listeners.map((one) => one.kind),
      lines.map(() => kind),
    );
});

const NAMED: readonly [what: string, text: string, reason: RegExp][] = [
  [
    'services',
    'Status   Name               DisplayName\n------   ----\nRunning  Dhcp               DHCP Client',
    /netstat -ano/,
  ],
  [
    'units',
    'UNIT          LOAD   ACTIVE SUB       DESCRIPTION\ndbus.socket   loaded active running   D-Bus',
    /list-sockets/,
  ],
  ['a rule of Windows’ firewall, from its COM object', 'ApplicationName : C:\\x.exe\nLocalPorts      : 3389', /rule/],
];

for (const [what, text, reason] of NAMED) {
  test(`${what}: each line is left over, and it is said what to paste`, () => {
    const { listeners, unparsed } = readListing(text);
    assert.deepEqual(listeners, []);
    assert.equal(unparsed.length, text.split('\n').length);
    for (const line of unparsed) assert.match(line.reason, reason);
  });
}

test('settings of a program are no record of a listener', () => {
  assert.deepEqual(readListing('bind = 127.0.0.1\nport = 6379\n\nport = 22').listeners, []);
});

test('what three containers of a pod show is one socket, and none of them is named for it', () => {
  const rows = explainListing(readListing(fixture('podman-ps-pod-of-three.txt')), FACTS);
  const image = 'docker.io/library/redis:6 ghcr.io/paperless-ngx/paperless-ngx:latest';
  assert.deepEqual(
    rows.map(({ from, remark, inside }) => [from, remark, inside]),
    [2022, 8000].map((port) => [port, `2 containers of a pod, port ${port} inside`, { image, port }]),
  );
});

test('what psutil prints is read: a socket a line, all on one, as it was written before its ends had names', () => {
  const reading = readListing(fixture('psutil.txt'));
  assert.deepEqual(shorts(reading), [
    'tcp 8080 0.0.0.0 world 1254 -',
    'tcp 22 :: world - -',
    'udp 68 0.0.0.0 world 712 -',
  ]);
  assert.deepEqual([reading.connections, reading.unparsed], [1, []]);
  const old = (port: number, far: string, state: string): string =>
    `pconn(fd=3, family=2, type=1, laddr=('127.0.0.1', ${port}), raddr=${far}, status='${state}')`;
  const one = readListing(`[${old(8000, '()', 'LISTEN')}, ${old(9, "('192.0.2.1', 80)", 'ESTABLISHED')}]`);
  assert.deepEqual([shorts(one), one.unparsed], [['tcp 8000 127.0.0.1 loopback - -'], []]);
  const odd = readListing(old(8000, '()', 'LAUSCHEND'));
  assert.deepEqual([odd.listeners.length, odd.unparsed.length], [0, 1]);
});

test('netstat leaves columns out for SCTP', () => {
  const reading = readListing(fixture('linux-netstat-sctp.txt'));
  assert.deepEqual(shorts(reading), [
    'tcp 22 0.0.0.0 world 812 sshd',
    'sctp 38412 127.0.0.5 loopback 2210 open5gs-amfd',
    'sctp 36412 192.0.2.10 address 2211 open5gs-mmed',
  ]);
  assert.deepEqual([reading.connections, reading.unparsed], [1, []]);
});

test('a process that somebody wrote behind the row by hand', () => {
  const row = (owner: string): string => `TCP    0.0.0.0:8080    0.0.0.0:0    LISTENING    ${owner}`;
  const owners = ['944', 'PID 944', 'pid=944', '(944)', '944 (java)', '944 java.exe', 'java', '-'];
  assert.deepEqual(
    readListing(owners.map(row).join('\n')).listeners.map(({ pid, program }) => [pid, program]),
    [...Array.from({ length: 4 }, () => [944, null]), [944, 'java'], [944, 'java.exe'], [null, null], [null, null]],
  );
});

test('a heading of somebody’s own, with bars', () => {
  const bars = readListing('Port | Bound to | Program\n3306 | 127.0.0.1 | mysqld');
  assert.deepEqual(shorts(bars), ['tcp 3306 127.0.0.1 loopback - mysqld “no transport given: taken for TCP”']);
});

test('a name of a port in a language that the registry doesn’t have leaves the row over', () => {
  const { listeners, unparsed } = readListing('tcp  0  0 *:печать  *:*  LISTEN  814/cupsd');
  assert.deepEqual(listeners, []);
  assert.match(unparsed[0]?.reason ?? '', /is a name, not a number/);
});
