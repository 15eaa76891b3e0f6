/** A name leads to one service and one protocol. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uniqueNames } from '#chart/content-rules/unique-names.ts';
import { type Files, writtenOf } from '../../support/entries.ts';

const problems = (files: Files) =>
  uniqueNames(writtenOf(files)).map((d) => `${d.file} ${d.field}: ${d.found.replace(/^the name /, '')}`);

const service = (title: string, unit: string | null, aliases: unknown[] = []) => ({
  title,
  programs: unit === null ? [] : [{ system: 'windows', unit }],
  aliases,
});

test('services with names of their own are in order', () => {
  assert.deepEqual(problems({ services: { a: service('A', 'ASvc', ['x']), b: service('B', 'BSvc', ['y']) } }), []);
});

test('a service may be called alike as id, title and system service name', () => {
  assert.deepEqual(problems({ services: { wins: service('WINS', 'WINS') } }), []);
});

test('several services may have no system service name', () => {
  assert.deepEqual(problems({ services: { a: service('A', null), b: service('B', null) } }), []);
});

test('two scenarios may not share a title or an alias, and may share a name with a service', () => {
  const scenarios = { a: { title: 'A' }, b: { title: 'B', aliases: ['a', 'Spooler'] }, c: { title: 'b' } };
  assert.deepEqual(problems({ services: { spooler: service('Spooler', null) }, scenarios }), [
    'content/scenarios/c.mdx title: "b", which content/scenarios/b.mdx has as id',
    'content/scenarios/b.mdx aliases[0]: "a", which content/scenarios/a.mdx has as id',
  ]);
});

test('a service and a protocol may share a name', () => {
  assert.deepEqual(problems({ services: { telnet: service('Telnet', 'TlntSvr') }, protocols: { telnet: {} } }), []);
});

const clashes: [what: string, second: object, problem: string][] = [
  [
    'id',
    service('B', null, ['a']),
    'content/services/windows-core/b.mdx aliases[0]: "a", which content/services/windows-core/a.mdx has as id',
  ],
  [
    'title',
    service('First service', null),
    'content/services/windows-core/b.mdx title: "First service", which content/services/windows-core/a.mdx has as title',
  ],
  [
    'system service name',
    service('B', 'asvc'),
    'content/services/windows-core/b.mdx programs[0].unit: "asvc", which content/services/windows-core/a.mdx has as programs[0].unit',
  ],
];

for (const [what, second, problem] of clashes) {
  test(`the ${what} of another service is reported, whatever its case`, () => {
    const a = service('First service', 'ASvc', ['the x']);
    assert.deepEqual(problems({ services: { a, b: second } }), [problem]);
  });
}

test('services may share an alias: it leads to each of them', () => {
  const services = { a: service('A', null, ['portmapper']), b: service('B', null, ['Portmapper']) };
  assert.deepEqual(problems({ services }), []);
});

test('an alias that repeats a name of its own service is reported', () => {
  assert.deepEqual(problems({ services: { a: service('First', null, ['first', 'x', 'X']) } }), [
    'content/services/windows-core/a.mdx aliases[0]: "first", which content/services/windows-core/a.mdx has as title',
    'content/services/windows-core/a.mdx aliases[2]: "X", which content/services/windows-core/a.mdx has as aliases[1]',
  ]);
});

test('a clash of two services is said once, though id and title are both the same', () => {
  assert.deepEqual(
    problems({ services: { 'print-spooler': service('Other', null), Print_Spooler: service('Print Spooler', null) } }),
    [
      'content/services/windows-core/Print_Spooler.mdx id: "Print_Spooler", which content/services/windows-core/print-spooler.mdx has as id',
    ],
  );
});

test('protocols share neither ids nor aliases', () => {
  const protocols = { smb: { title: 'S', aliases: ['cifs'] }, nfs: { title: 'N', aliases: ['SMB', 'CIFS'] } };
  assert.deepEqual(problems({ protocols }), [
    'content/protocols/nfs.mdx aliases[0]: "SMB", which content/protocols/smb.mdx has as id',
    'content/protocols/nfs.mdx aliases[1]: "CIFS", which content/protocols/smb.mdx has as aliases[0]',
  ]);
});

test('names that are no text are left to the schema', () => {
  assert.deepEqual(problems({ services: { a: service('A', null, [7, null, '']), b: { title: 7, aliases: 'a' } } }), []);
});

test('two names of other scripts, or of marks alone, do not clash', () => {
  const aliases = ['---', '日本語', '中文', '+++'];
  assert.deepEqual(
    problems({ services: { a: service('A', null, aliases), b: service('B', null, ['***', 'ДНС']) } }),
    [],
  );
});

test('the same name in another script clashes', () => {
  assert.deepEqual(problems({ services: { a: service('ДНС', null), b: service('B', null, ['днс']) } }), [
    'content/services/windows-core/b.mdx aliases[0]: "днс", which content/services/windows-core/a.mdx has as title',
  ]);
});

test('a title belongs to one port, one protocol and one guide', () => {
  for (const kind of ['ports', 'protocols', 'guides'] as const) {
    const files = { [kind]: { 1: { title: 'The Web' }, 2: { title: 'the web' } } };
    assert.match(problems(files).join(), /\/2\.mdx title: "the web", which .*\/1\.mdx has as title$/, kind);
  }
});

test('two sources may share a title, but not with publisher and date as well', () => {
  const files = (own: object) => ({ sources: { a: {}, b: own } });
  assert.deepEqual(problems(files({ date: '2004' })), []);
  assert.deepEqual(problems(files({ publisher: 'IANA' })), []);
  assert.equal(problems(files({ url: 'https://example.org/' })).length, 1);
});

test('aliases of a port or a guide may lead elsewhere too, but stand once in their own file', () => {
  const ports = {
    80: { title: 'A', aliases: ['web', 'mms', 'mms://'] },
    81: { title: 'B', aliases: ['web', 'x', 'X'] },
  };
  assert.deepEqual(problems({ ports }), [
    'content/ports/81.mdx aliases[2]: "X", which content/ports/81.mdx has as aliases[1]',
  ]);
});
