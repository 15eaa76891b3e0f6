/** Several listings at once, and what mails, tickets and wrong encodings do to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { fixture, FIXTURES, kinds, read, shorts } from './support.ts';
import { countLines, tallyLines } from './tally.ts';

test('a ticket: quotes, fences, several kinds; sentences are left over, with their lines', () => {
  const reading = read('mixed-ticket.txt');
  assert.deepEqual(kinds(reading), [
    'netstat-windows 4-5',
    'ss 11-12',
    'netstat-linux 16-16',
    'bare 19-19',
    'ss 21-21',
  ]);
  assert.deepEqual(shorts(reading), [
    'tcp 135 0.0.0.0 world 948 -',
    'tcp 445 0.0.0.0 world 4 -',
    'tcp 22 0.0.0.0 world - -',
    'tcp 25 0.0.0.0 world - -',
    'tcp 8443 - unknown - -',
  ]);
  assert.deepEqual(
    reading.unparsed.map(({ line, text }) => [line, text]),
    [
      [1, 'Hello, here is what I found on the server:'],
      [7, 'and on the proxy:'],
      [21, 'tcp  LISTEN 0 128 0.0.0.0:99999 0.0.0.0:*'],
      [22, 'Regards, the night shift'],
    ],
  );
});

/** What may happen to a paste on its way. */
const HARM: Readonly<Record<string, (text: string) => string>> = {
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a byte order mark in the wrong encoding': (text) => `ÿþ${text}`,
  'UTF-16 read byte by byte': (text) => [...text].map((sign) => `${sign}\0`).join(''),
  'spaces that do not break': (text) => text.replaceAll('  ', '\u00a0 '),
  'a mail’s quoting': (text) => text.replaceAll(/^/gm, '> '),
  'quoting twice': (text) => text.replaceAll(/^/gm, '>> '),
  'marks of direction': (text) => text.replaceAll(/^/gm, '\u200e'),
  'colours of a terminal': (text) => text.replaceAll(/\b(LISTEN\w*|tcp|TCP)\b/g, '\u001b[32m$1\u001b[0m'),
  'a Markdown fence': (text) => `\`\`\`text\n${text}\n\`\`\``,
};

/** One of each kind that has lines of its own to lose. */
const SAMPLES = [
  'windows-english-abno.txt',
  'linux-netstat-tulpn.txt',
  'macos-netstat-an.txt',
  'ss-tulpn.txt',
  'lsof-i.txt',
  'powershell-tables.txt',
  'powershell-list.txt',
  'nmap.txt',
  'nmap.xml',
  'docker-ps.txt',
  'tasklist-svc.txt',
];

for (const [harm, spoil] of Object.entries(HARM)) {
  test(`${harm}: every kind reads as before`, () => {
    for (const name of SAMPLES) {
      const reading = readListing(spoil(fixture(name)));
      assert.deepEqual(shorts(reading), shorts(read(name)), name);
      assert.equal(reading.unparsed.length, read(name).unparsed.length, name);
    }
  });
}

test('tabs in place of spaces: netstat, ss and lsof read as before', () => {
  for (const name of [
    'windows-english-ano.txt',
    'linux-netstat-tulpn.txt',
    'macos-netstat-an.txt',
    'ss-tulpn.txt',
    'lsof-i.txt',
  ]) {
    const tabbed = fixture(name).replaceAll(/(?<=\S) {2,}/g, '\t');
    assert.deepEqual(shorts(readListing(tabbed)), shorts(read(name)), name);
  }
});

test('every pair of listings, one behind the other, reads as each by itself', () => {
  // A tasklist beside a Windows listing rightly changes it; a command says of which transport the next table is.
  const listings = FIXTURES.filter((name) => !name.startsWith('tasklist')).map((name) => ({
    name,
    text: fixture(name),
    alone: shorts(read(name)),
  }));
  for (const one of listings) {
    for (const two of listings) {
      const reading = readListing(`${one.text}\n${two.text}`);
      assert.deepEqual(shorts(reading), [...one.alone, ...two.alone], `${one.name} and ${two.name}`);
    }
  }
});

test('each line of each fixture is counted once', () => {
  for (const name of FIXTURES) {
    const { lines } = tallyLines(read(name));
    assert.equal(lines, countLines(fixture(name)), name);
    assert.equal(lines, fixture(name).split('\n').length - 1, name);
  }
});

test('the counts are those of the lines', () => {
  assert.deepEqual(tallyLines(read('docker-ps.txt')), {
    listenerLines: 3,
    connections: 0,
    headings: 4,
    unparsed: 0,
    lines: 7,
  });
});

test('nothing pasted is nothing read', () => {
  assert.deepEqual(readListing(''), {
    sections: [],
    listeners: [],
    onlyHost: '',
    connections: 0,
    headings: 0,
    unparsed: [],
    rulesText: '',
    traffic: [],
  });
  assert.equal(readListing('\n\n').headings, 2);
});

test('prompts and commands of many shells are headings', () => {
  const lines = [
    'C:\\Users\\sam>netstat -ano',
    'PS C:\\Users\\sam> Get-NetTCPConnection -State Listen',
    '$ ss -tulpn',
    '# netstat -tulpn',
    'root@web1:~# ss -tln',
    '[root@web1 ~]# lsof -nP -i',
    'sam@mac ~ % netstat -an',
    'sudo ss -tulpn | grep 443',
    'netstat -an',
    '[sudo] password for sam:',
    '-- More --',
  ];
  const reading = readListing(lines.join('\n'));
  assert.deepEqual(reading.unparsed, []);
  assert.equal(reading.headings, lines.length);
});

test('a person’s sentences are kept, whatever word they start with', () => {
  const lines = [
    'docker publishes 8080 for the world',
    'PS the proxy -> Bob knows it',
    'they wait (state) for it',
    'netstat shows nothing on the other machine',
    'sam@example.org: we use 50% of them',
    'unix people say it is fine here',
    'the LocalPort was open',
    'TCP port: 445 is open',
    'we found 3 of them',
    'Note: nobody knows what it is',
    'Description: the proxy in the cellar',
  ];
  const before = [
    '22/tcp open ssh',
    '  TCP    0.0.0.0:80            0.0.0.0:0              LISTENING         4',
    ' [httpd.exe]',
  ];
  assert.deepEqual(
    readListing([...before, ...lines].join('\n')).unparsed.map(({ text }) => text),
    lines,
  );
});

test('progress is told on the way and at the end', () => {
  const told: number[] = [];
  readListing('22\n'.repeat(5_001), (lines) => told.push(lines));
  assert.deepEqual(told, [2_000, 4_000, 5_001]);
});

test('a line of a megabyte is left over, shortened, and the lines around it are read', () => {
  const { listeners, unparsed } = readListing(`22\n${'tcp '.repeat(262_144)}\n80`);
  assert.deepEqual(
    listeners.map(({ from }) => from),
    [22, 80],
  );
  assert.deepEqual([unparsed.length, unparsed[0]?.line, unparsed[0]?.text.length], [1, 2, 1_001]);
  assert.match(unparsed[0]?.reason ?? '', /longer than 200,000 characters/);
});
