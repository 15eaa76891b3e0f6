/** Forms that people published, each once misread or left over: rewritten, with addresses and names of nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { FACTS } from '../support.ts';
import { fixture, kinds, read, shorts } from './support.ts';

const rows = (name: string): string[] => shorts(readListing(fixture(name), undefined, FACTS.numberOf));

test('a commented row is no prompt, and a wrapped column of the peer is no connection', () => {
  assert.deepEqual(rows('ss-commented-wrapped.txt'), [
    'udp 68 * world - -',
    'udp 123 * world - -',
    'tcp 22 * world - -',
  ]);
  assert.deepEqual(shorts(readListing('# web   nginx   running   0.0.0.0:8080->80/tcp')), [
    'tcp 8080 0.0.0.0 world - - “container web, port 80 inside”',
  ]);
});

test('colours of a forum are no part of an address', () => {
  assert.deepEqual(rows('linux-netstat-coloured.txt').slice(0, 4), [
    'tcp 3689 0.0.0.0 world 1703 mt-daapd',
    'tcp 3306 127.0.0.1 loopback 1347 mysqld',
    'tcp 139 192.168.XX.YY address 3715 smbd',
    'tcp 8080 0.0.0.0 world 1960 python',
  ]);
});

test('rows in the source of a program keep their processes, whichever quotes and escapes they have', () => {
  const { listeners, connections } = read('windows-in-code.txt');
  assert.deepEqual(
    listeners.map(({ from, pid }) => [from, pid]),
    [
      [135, 1234],
      [5055, 4321],
      [8080, 777],
      [5353, 1720],
    ],
  );
  assert.equal(connections, 1);
  const [escaped] = readListing('  TCP    0.0.0.0:135     0.0.0.0:0     LISTENING     1044\\r\\n\\').listeners;
  assert.equal(escaped?.pid, 1044);
});

test('tables with bars, in a frame, in capitals and without a heading are read column by column', () => {
  assert.deepEqual(rows('osquery-table.txt'), [
    'tcp 22 0.0.0.0 world 812 -',
    'tcp 631 127.0.0.1 loopback 900 -',
    'udp 111 0.0.0.0 world 697 -',
  ]);
  assert.deepEqual(
    read('masscan-framed.json.txt').listeners.map(({ from, address }) => [from, address]),
    [22, 80, 443].map((port) => [port, '10.0.30.206']),
  );
  assert.deepEqual(rows('table-in-capitals.txt')[2], 'tcp 25 127.0.0.1 loopback 23828 master -e 60');
  assert.deepEqual(shorts(readListing('tcp6   ::   445   ::   0   0   0   0   listening   4   System   cf37   1')), [
    'tcp 445 :: world 4 System',
  ]);
  assert.deepEqual(
    shorts(readListing('tcp   10.0.0.5   50122   10.0.0.6   445   0   0   established   4   System')),
    [],
  );
});

test('a list that a script has selected is read where it names a process', () => {
  assert.deepEqual(
    read('powershell-script-list.txt').listeners.map(({ from, pid, program }) => [from, pid, program]),
    [
      [8000, 9120, 'python'],
      [5432, 2896, 'postgres'],
    ],
  );
  assert.deepEqual(readListing('Port : 8000\nColour : red').listeners, []);
});

test('sockets of the machine itself are no listeners of TCP', () => {
  assert.deepEqual(rows('volatility-linux-sockstat.txt'), [
    'tcp 22 0.0.0.0 world 812 sshd',
    'tcp 22 :: world 812 sshd',
    'tcp 631 127.0.0.1 loopback 900 cupsd',
  ]);
});

test('nobody listens for a service without an address, and old tables have no column of the type', () => {
  assert.deepEqual(
    read('kubectl-with-selectors.txt').listeners.map(({ from }) => from),
    [443, 30233, 30232],
  );
  const old =
    'NAME    CLUSTER-IP  EXTERNAL-IP  PORT(S)         AGE\nfoobar  10.0.0.98   <nodes>      9090:32410/TCP  9m';
  assert.deepEqual(shorts(readListing(old)), ['tcp 32410 - world - - “service foobar, port 9090 on every node”']);
});

test('a port that a pod publishes is one socket, however many of its containers show it', () => {
  const found = explainListing(read('podman-ps-pod.txt'), FACTS);
  assert.deepEqual(
    found.map(({ from, inside }) => [from, inside?.image]),
    [[8080, 'quay.io/libpod/banner:latest']],
  );
});

test('the netstats of FreeBSD and AIX are named', () => {
  assert.deepEqual(kinds(read('netstat-freebsd.txt')).at(-1), 'netstat-freebsd 2-7');
  assert.deepEqual(kinds(read('netstat-aix.txt')), ['netstat-aix 1-5']);
  assert.deepEqual(rows('netstat-aix.txt').slice(0, 2), ['tcp 13 * world - -', 'tcp 22 * world - -']);
});

test('connections of Zeek and of a cloud’s flow log are traffic', () => {
  const told = (name: string) =>
    read(name).traffic.map(({ transport, port, counts }) => `${transport} ${port} ${JSON.stringify(counts)}`);
  assert.deepEqual(told('zeek-conn-log.txt'), [
    'tcp 443 {"refused":0,"allowed":0,"logged":2}',
    'tcp 445 {"refused":1,"allowed":0,"logged":0}',
    'udp 5353 {"refused":0,"allowed":0,"logged":1}',
  ]);
  assert.deepEqual(told('flow-log.txt'), [
    'tcp 22 {"refused":0,"allowed":1,"logged":0}',
    'tcp 3389 {"refused":1,"allowed":0,"logged":0}',
  ]);
});

const NAMED: readonly [what: string, text: string, reason: RegExp][] = [
  [
    'rules of AWS',
    '{\n  "SecurityGroups": [\n    { "IpPermissions": [{ "FromPort": 22, "ToPort": 22 }] }\n  ]\n}',
    /rule/,
  ],
  ['rules of Azure', '{ "securityRules": [{ "name": "a", "destinationPortRange": "22" }] }', /rule/],
  [
    'a table of Google’s rules',
    'NAME  NETWORK  DIRECTION  PRIORITY  ALLOW\nssh  default  INGRESS  65534  tcp:22',
    /as JSON/,
  ],
  ['the source of a page', '<tr>\n  <td>10.0.0.5:443</td>\n</tr>', /source of a web page/],
  [
    'a list of processes',
    'root   812  0.0  0.1  15432  9216 ?   Ss   Nov01   0:00 sshd: /usr/sbin/sshd -D',
    /processes/,
  ],
  ['a row without its addresses', 'tcp        0      0 ...      LISTEN', /left out/],
];

for (const [what, text, reason] of NAMED) {
  test(`${what}: nothing is taken for a listener, and it is said what it is`, () => {
    const { listeners, unparsed } = readListing(text);
    assert.deepEqual(listeners, []);
    assert.ok(
      unparsed.some((line) => reason.test(line.reason)),
      JSON.stringify(unparsed),
    );
  });
}

test('complaints of tools, prompts of other shells and titles are no left-overs', () => {
  const around = [
    'netstat: no support for AF INET (tcp) on this system.',
    '[2.7.2-RELEASE][root@fw]/root: lsof -i',
    'mac:~ alice$ sudo lsof -PiTCP',
    '(base) C:\\Users\\alice>netstat -na',
    'osquery> select * from listening_ports;',
    '## Listening ports',
    '**IP Listen**',
    '//   PS C:\\Users\\alice> Get-NetTCPConnection',
    '//',
    '…',
    '激活Internet连接 (仅服务器)',
    'php-fpm   317    root    6u  IPv4 0xfffff80007e3b740      0t0     RAW *:*',
  ];
  assert.deepEqual(readListing(around.join('\n')).unparsed, []);
});

test('a space at the end of a row of lsof makes no second row of its address', () => {
  const row = 'systemd-r  712 systemd-resolve   14u  IPv4 19003      0t0  UDP 127.0.0.53:53 ';
  assert.deepEqual(shorts(readListing(row)), ['udp 53 127.0.0.53 loopback 712 systemd-r']);
});

test('sockstat’s own sockets of the kernel have no process; those without a port are no left-overs', () => {
  const text = [
    'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS',
    'www      php-fpm    50211 9   stream /var/run/php-fpm.socket',
    '?        ?          ?     ?   udp4   *:51820               *:*',
  ].join('\n');
  assert.deepEqual(shorts(readListing(text)), ['udp 51820 * world - -']);
  assert.deepEqual(readListing(text).unparsed, []);
});

test('nc of macOS has its words the other way round', () => {
  const { listeners, unparsed } = readListing(
    'Connection to 10.0.0.9 port 22 [tcp/ssh] succeeded!\nNcat: Version 7.94 ( https://nmap.org/ncat )',
  );
  assert.deepEqual([listeners.map(({ from, address }) => [from, address]), unparsed], [[[22, '10.0.0.9']], []]);
});

test('a datagram without an answer leaves a port open or filtered, by PortQry as by nmap', () => {
  const text =
    'TCP port 135 (epmap service): NOT LISTENING\nUDP port 161 (snmp service): LISTENING or FILTERED\nTCP port 445 (microsoft-ds service): LISTENING';
  const { listeners, unparsed } = readListing(text);
  assert.deepEqual(
    listeners.map(({ transport, from, remark }) => [transport, from, remark]),
    [
      ['udp', 161, 'open or filtered'],
      ['tcp', 445, 'answered a check'],
    ],
  );
  assert.deepEqual(unparsed, []);
});

const PUBLISHED: readonly [name: string, text: string][] = [
  [
    'Podman',
    '[{\n"Image": "redis:7",\n"Names": ["cache"],\n"Ports": [\n{ "host_ip": "", "container_port": 6379, "host_port": 7000, "range": 2, "protocol": "tcp" }\n]\n}]',
  ],
  [
    'the engine of Docker',
    '[{"Names":["cache"],"Image":"redis:7","Ports":[{"IP":"::","PrivatePort":6379,"PublicPort":7000,"Type":"tcp"},{"PrivatePort":9000,"Type":"tcp"}]}]',
  ],
  [
    'Compose',
    '{"Image":"redis:7","Name":"cache","Publishers":[{"URL":"","TargetPort":5432,"PublishedPort":0,"Protocol":"tcp"},{"URL":"0.0.0.0","TargetPort":6379,"PublishedPort":7000,"Protocol":"tcp"}]}',
  ],
];

for (const [name, text] of PUBLISHED) {
  test(`JSON of ${name}: the ports of a container by their two ends`, () => {
    const { listeners, unparsed } = readListing(text);
    assert.deepEqual(
      listeners.map(({ from, to, reach, inside }) => [from, to - from, reach, inside?.image, inside?.port]),
      [[7000, name === 'Podman' ? 1 : 0, 'world', 'redis:7', 6379]],
    );
    assert.deepEqual(unparsed, []);
  });
}

test('a program is called by its path where a column has it: one outside its folder is first', () => {
  const csv =
    'Process Name,Process ID,Protocol,Local Port,Local Address,State,Process Path\nlsass.exe,812,TCP,49664,0.0.0.0,Listening,C:\\Users\\Public\\lsass.exe';
  const table =
    'LocalPort OwningProcess Path\n--------- ------------- ----\n    49664           812 C:\\Users\\Public\\lsass.exe';
  for (const text of [csv, table]) {
    const [row] = explainListing(readListing(text), FACTS);
    assert.deepEqual([row?.attention, row?.match], ['first', 'suspicious'], text);
  }
});

test('Proc is a program; the owner in a sheet is none', () => {
  const [record] = readListing(
    'LocalAddress  : 0.0.0.0\nLocalPort     : 1433\nOwningProcess : 3120\nProc          : sqlservr',
  ).listeners;
  assert.equal(record?.program, 'sqlservr');
  const [row] = readListing('Host,Port,Proto,Service,Owner\ndb01,1521,TCP,Oracle listener,Team A').listeners;
  assert.deepEqual([row?.program, row?.remark], [null, 'Oracle listener']);
});

test('short prompts of PowerShell and of a container’s shell are no left-overs', () => {
  assert.deepEqual(readListing('PS> netstat -ano | findstr LISTEN\n/ # netstat -tln\n/app # ss -tln').unparsed, []);
});

test('a sheet tells of UDP under whatever name its column has', () => {
  const { listeners } = readListing(
    'Server\tPort\tProtokoll\tDienst\nsrv2\t1434\tUDP\tBrowser\nsrv2\t1433\tTCP\tMSSQL',
  );
  assert.deepEqual(
    listeners.map(({ from, transport, remark }) => [from, transport, remark]),
    [
      [1434, 'udp', null],
      [1433, 'tcp', null],
    ],
  );
});

test('why nmap leaves ports out is a line of its heading', () => {
  const text =
    'Nmap scan report for 10.0.0.8\nNot shown: 65530 closed ports\nReason: 65530 resets\nPORT STATE SERVICE REASON\n21/tcp open ftp syn-ack ttl 64';
  assert.deepEqual(readListing(text).unparsed, []);
});
