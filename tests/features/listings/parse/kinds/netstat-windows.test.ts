/** Windows netstat, in the languages in which it is pasted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { kinds, read, shorts } from '../support.ts';

test('netstat -ano: listeners of TCP and UDP with their process, connections counted, nothing left over', () => {
  const reading = read('windows-english-ano.txt');
  assert.deepEqual(kinds(reading), ['netstat-windows 9-26']);
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 -',
    'tcp 445 0.0.0.0 world 4 -',
    'tcp 3389 0.0.0.0 world 1136 -',
    'tcp 5985 0.0.0.0 world 4 -',
    'tcp 49664 0.0.0.0 world 696 -',
    'tcp 8005 127.0.0.1 loopback 4120 -',
    'tcp 139 192.0.2.15 address 4 -',
    'tcp 135 [::] world 948 -',
    'tcp 445 [::] world 4 -',
    'tcp 49670 [::1] loopback 2212 -',
    'udp 123 0.0.0.0 world 1288 -',
    'udp 500 0.0.0.0 world 3304 -',
    'udp 53412 127.0.0.1 loopback 1836 -',
    'udp 137 192.0.2.15 address 4 -',
    'udp 123 [::] world 1288 -',
    'udp 1900 [fe80::5d1c:2e0f:91aa:7b3c%12] address 5120 -',
  ]);
  assert.equal(reading.listeners[0]?.line, 9);
  assert.equal(reading.connections, 2);
  assert.deepEqual(reading.unparsed, []);
});

test('netstat -abno: the program in brackets and the services above it belong to the row before', () => {
  const reading = read('windows-english-abno.txt');
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 svchost.exe [RpcSs]',
    'tcp 445 0.0.0.0 world 4 -',
    'tcp 1433 0.0.0.0 world 3908 sqlservr.exe',
    'tcp 5040 0.0.0.0 world 4456 svchost.exe [CDPSvc]',
    'tcp 7680 0.0.0.0 world 6012 -',
    'udp 5353 0.0.0.0 world 2236 mDNSResponder.exe [Bonjour Service]',
    'udp 5355 0.0.0.0 world 2404 svchost.exe [Dnscache]',
    'udp 53312 0.0.0.0 world 2404 - [Dnscache]',
  ]);
  assert.equal(reading.connections, 1);
  assert.deepEqual(reading.unparsed, []);
});

/**
 * The file, its listeners, its connections. States are in the language, or in English where that Windows has them so.
 * The headings of Polish and of Portugal's Portuguese, and German's sentence about owners, are likenesses: no real
 * listing was at hand, and the reader goes by the form.
 */
const LANGUAGES: readonly [file: string, listeners: readonly string[], connections: number][] = [
  [
    'windows-german-ano.txt',
    [
      'tcp 135 0.0.0.0 world 948 -',
      'tcp 8443 0.0.0.0 world 5216 -',
      'tcp 135 [::] world 948 -',
      'udp 5353 0.0.0.0 world 2236 -',
    ],
    2,
  ],
  ['windows-german-abn.txt', ['tcp 135 0.0.0.0 world - svchost.exe [RpcSs]', 'tcp 445 0.0.0.0 world - -'], 1],
  [
    'windows-french-abno.txt',
    [
      'tcp 135 0.0.0.0 world 948 svchost.exe [RpcSs]',
      'tcp 445 0.0.0.0 world 4 -',
      'tcp 8123 127.0.0.1 loopback 4242 node.exe',
      'udp 62343 0.0.0.0 world 2404 svchost.exe [Dnscache]',
    ],
    1,
  ],
  [
    'windows-spanish-abno.txt',
    [
      'tcp 135 0.0.0.0 world 1044 svchost.exe [RpcEptMapper]',
      'tcp 445 0.0.0.0 world 4 -',
      'tcp 3306 0.0.0.0 world 6688 mysqld.exe',
    ],
    1,
  ],
  [
    'windows-italian-ano.txt',
    ['tcp 135 0.0.0.0 world 1234 -', 'tcp 18634 127.0.0.1 loopback 70332 -', 'udp 500 0.0.0.0 world 3168 -'],
    1,
  ],
  [
    'windows-portuguese-brazil-abno.txt',
    [
      'tcp 135 0.0.0.0 world 1000 svchost.exe [RpcSs]',
      'tcp 445 0.0.0.0 world 4 -',
      'tcp 5173 0.0.0.0 world 4188 node.exe',
    ],
    1,
  ],
  ['windows-portuguese-portugal-ano.txt', ['tcp 135 0.0.0.0 world 1000 -', 'udp 123 0.0.0.0 world 1288 -'], 1],
  [
    'windows-polish-ano.txt',
    ['tcp 135 0.0.0.0 world 1012 -', 'tcp 8000 0.0.0.0 world 24456 -', 'udp 5353 0.0.0.0 world 2236 -'],
    1,
  ],
  [
    'windows-japanese-ano.txt',
    [
      'tcp 21 0.0.0.0 world 12636 -',
      'tcp 135 0.0.0.0 world 72 -',
      'tcp 3306 [::] world 6688 -',
      'udp 9000 0.0.0.0 world 4321 -',
    ],
    1,
  ],
  ['windows-unknown-language-ano.txt', ['tcp 135 0.0.0.0 world 948 -'], 1],
];

for (const [file, listeners, connections] of LANGUAGES) {
  test(`${file} reads as in English, headings and all`, () => {
    const reading = read(file);
    assert.deepEqual(shorts(reading), listeners);
    assert.equal(reading.connections, connections);
    assert.deepEqual(reading.unparsed, []);
  });
}

test('a state that the wrong code page spoilt makes no difference', () => {
  for (const state of ['ABH™REN', 'ABH\ufffdREN', "� L'�COUTE", 'NAS£UCHIWANIE']) {
    const reading = readListing(`  TCP    0.0.0.0:25             0.0.0.0:0              ${state}         4552`);
    assert.deepEqual(shorts(reading), ['tcp 25 0.0.0.0 world 4552 -'], state);
  }
});

test('without a process (-an), and a port that is only held (BOUND) is no listener', () => {
  const reading = read('windows-an.txt');
  assert.deepEqual(shorts(reading), ['tcp 80 0.0.0.0 world - -']);
  assert.equal(reading.connections, 2);
});

test('without -n names stand for ports: such a listener is left over, and told what to do', () => {
  const reading = read('windows-a-names.txt');
  assert.deepEqual(shorts(reading), ['tcp 135 0.0.0.0 world - -']);
  assert.deepEqual(
    reading.unparsed.map(({ line, reason }) => [line, reason]),
    [
      [7, '“microsoft-ds” is a name, not a number: run the command again with -n'],
      [9, '“ntp” is a name, not a number: run the command again with -n'],
    ],
  );
});

test('Windows XP names libraries above the program: they are no services', () => {
  const reading = read('windows-xp-abno.txt');
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 964 svchost.exe',
    'tcp 445 0.0.0.0 world 4 System',
    'udp 1026 0.0.0.0 world 1160 svchost.exe',
  ]);
  assert.deepEqual(reading.unparsed, []);
});

test('a row that a narrow window broke is read with its second line', () => {
  const reading = read('windows-wrapped.txt');
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 -',
    'tcp 139 [fe80::5d1c:2e0f:91aa:7b3c%12] address 4 -',
    'udp 546 [fe80::5d1c:2e0f:91aa:7b3c%12] address 1180 -',
    'udp 1900 [fe80::5d1c:2e0f:91aa:7b3c%12] address 5120 -',
  ]);
  assert.equal(reading.connections, 1);
  assert.deepEqual(reading.unparsed, []);
});

test('columns behind the process (-t) do not hide it', () => {
  assert.deepEqual(shorts(read('windows-offload.txt')), ['tcp 135 0.0.0.0 world 948 -']);
});

test('a socket on port 0 waits for nobody: it counts with the connections', () => {
  const reading = readListing('  UDP    0.0.0.0:0              *:*                                    4312');
  assert.deepEqual(reading.listeners, []);
  assert.equal(reading.connections, 1);
});

test('a number that is no port, and a row that breaks off, are left over with the reason', () => {
  const { unparsed } = readListing(
    '  TCP    0.0.0.0:65536   0.0.0.0:0   LISTENING   4\n  TCP    0.0.0.0:80\n  TCP    0.0.0.0:   0.0.0.0:0   LISTENING   4',
  );
  assert.deepEqual(
    unparsed.map(({ reason }) => reason),
    [
      '“65536” is not a port: ports end at 65535',
      'the line breaks off before the foreign address',
      'no port after the address',
    ],
  );
});

test('words behind a row are no services where the paste names no program at all', () => {
  const { listeners, unparsed } = readListing('  TCP    0.0.0.0:80      0.0.0.0:0   LISTENING   4\nthanks');
  assert.deepEqual(listeners[0]?.services, []);
  assert.deepEqual(unparsed, [
    { line: 2, text: 'thanks', reason: 'not a line of any listing known here', mayListen: false },
  ]);
});

test('a row that was broken before a state of two words is read with its second line', () => {
  const { listeners, unparsed } = readListing('  TCP    0.0.0.0:135\n  0.0.0.0:0   À L’ÉCOUTE   948');
  assert.deepEqual([listeners.map(({ pid }) => pid), unparsed], [[948], []]);
});

test('a socket on no port at all counts with the connections', () => {
  const { listeners, connections, unparsed } = readListing('  UDP    *:*    *:*    4312');
  assert.deepEqual([listeners, connections, unparsed], [[], 1, []]);
});

test('a lone number behind a row is a port, and no service', () => {
  const row = (port: number) => `  TCP    0.0.0.0:${port}    0.0.0.0:0    LISTENING    4`;
  const { listeners } = readListing(`${row(80)}\n [httpd.exe]\n${row(81)}\n8080`);
  assert.deepEqual(
    listeners.map(({ from }) => from),
    [80, 81, 8080],
  );
});

for (const sentence of [
  'Soweit zu sehen:',
  'Sieht nach nichts aus!',
  'Ich finde daran nun wirklich beim besten Willen nichts Besonderes',
]) {
  test(`“${sentence}” above a heading in an unknown language is no title`, () => {
    const heading = '  Prota  Adreso loka  Adreso fora  Stato';
    const { unparsed } = readListing(`${sentence}\n${heading}\n  TCP    0.0.0.0:80    0.0.0.0:0    LISTENING    4`);
    assert.deepEqual(
      unparsed.map(({ text }) => text),
      [sentence],
    );
  });
}
