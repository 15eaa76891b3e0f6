/** Diagnostics: what an author reads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, formatDiagnostic, formatDiagnostics, nearestWord } from '#chart/diagnostic.ts';

const IDS = ['kerberos', 'smb', 'snmp', 'ssdp', 'rpc', 'http', 'https', 'remote-procedure-call', 'print-spooler'];
const PORTS = ['21', '80', '88', '135', '445', '2702', '3389', '49443'];
const SOURCES = ['kb832017', 'rfc4120', 'rfc959', 'rfc1034'];

const near: [found: string, known: string[], word: string | undefined][] = [
  ['kerberos5', IDS, 'kerberos'],
  ['keberos', IDS, 'kerberos'],
  ['Kerberos', IDS, 'kerberos'],
  ['print-spoler', IDS, 'print-spooler'],
  ['remote-proceedure-call', IDS, 'remote-procedure-call'],
  ['htpp', IDS, 'http'],
  ['https-alt', IDS, 'https'],
  ['smbv2', IDS, 'smb'],
  ['rpcbind', IDS, 'rpc'],
  ['tpc', ['tcp', 'udp'], 'tcp'],
  ['upd', ['tcp', 'udp'], 'udp'],
  ['TCP', ['tcp', 'udp'], 'tcp'],
  ['port', ['Port', 'Note'], 'Port'],
  ['T1021.022', ['T1021.002', 'T1047'], 'T1021.002'],
  // Nothing is near these.
  ['ssh', IDS, undefined],
  ['gopher', IDS, undefined],
  ['dns', IDS, undefined],
  ['icmp', ['tcp', 'udp', 'sctp', 'dccp'], undefined],
  ['', IDS, undefined],
  ['smb', [], undefined],
  // One digit may be a slip; another number is another port, or another document.
  ['446', PORTS, '445'],
  ['4445', PORTS, '445'],
  ['338', PORTS, '3389'],
  ['3398', PORTS, undefined],
  ['454', PORTS, undefined],
  ['4450', PORTS, '445'],
  ['44599', PORTS, undefined],
  ['81', PORTS, undefined],
  ['8', PORTS, undefined],
  ['9100', PORTS, undefined],
  ['kb832018', SOURCES, 'kb832017'],
  ['kb823071', SOURCES, undefined],
  ['rfc9999', SOURCES, undefined],
];

for (const [found, known, word] of near) {
  test(`near "${found}" lies ${word === undefined ? 'nothing' : `"${word}"`} of ${known.length} words`, () => {
    assert.equal(nearestWord(found, known), word);
  });
}

const PROBLEM: Diagnostic = {
  file: 'content/services/windows-core/print-spooler.mdx',
  line: 12,
  field: 'endpoints[2].protocol',
  found: 'unknown protocol "kerberos5"',
  expected: 'the id of a file in content/protocols/',
  nearest: 'kerberos',
};

test('a problem is one line: file, line, field, what was found, what was expected, the nearest word', () => {
  assert.equal(
    formatDiagnostic(PROBLEM),
    'content/services/windows-core/print-spooler.mdx:12 endpoints[2].protocol: found unknown protocol "kerberos5"; ' +
      'expected the id of a file in content/protocols/. Did you mean "kerberos"?',
  );
});

test('without a line or a near word the sentence is whole all the same', () => {
  assert.equal(
    formatDiagnostic({ file: 'content/ports/0445.mdx', field: 'file name', found: '"0445"', expected: 'a number' }),
    'content/ports/0445.mdx file name: found "0445"; expected a number.',
  );
});

test('all problems are listed and counted, by file in the order of numbers, then by line', () => {
  const at = (file: string, line?: number) => ({ ...PROBLEM, file, line, nearest: undefined });
  const report = formatDiagnostics([at('ports/445.mdx', 9), at('ports/80.mdx', 20), at('ports/80.mdx', 3)]);
  const [heading, ...lines] = report.split('\n');
  assert.equal(heading, 'The content has 3 problems:');
  assert.deepEqual(
    lines.map((line) => line.split(' endpoints')[0]),
    ['  ports/80.mdx:3', '  ports/80.mdx:20', '  ports/445.mdx:9'],
  );
});

test('one problem is counted as one', () => {
  assert.match(formatDiagnostics([PROBLEM]), /^The content has 1 problem:\n/);
});
