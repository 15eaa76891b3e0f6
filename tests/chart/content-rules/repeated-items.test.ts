/** What a list states once it does not state again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatedItems } from '#chart/content-rules/repeated-items.ts';
import { ADVISORY, ENDPOINT, type Files, writtenOf } from '../../support/entries.ts';

const fields = (files: Files) => repeatedItems(writtenOf(files)).map(({ field }) => field);

test('lists whose items differ are in order', () => {
  const programs = [
    { name: 'httpd', system: 'linux' },
    { name: 'httpd', system: 'bsd' },
  ];
  assert.deepEqual(fields({ services: { a: { techniques: ['T1046', 'T1187'], programs } } }), []);
});

test('a word that stands twice is reported with the first place, wherever the list lies', () => {
  const endpoints = [{ ...ENDPOINT, sources: ['a', 'b', 'a'] }];
  const [problem, ...more] = repeatedItems(writtenOf({ services: { server: { endpoints } } }));
  assert.deepEqual(more, []);
  assert.equal(problem?.field, 'endpoints[0].sources[2]');
  assert.match(problem.expected, /endpoints\[0\]\.sources\[0\]/);
});

test('an advisory, a specification, a program and a successor are known by what they name', () => {
  assert.deepEqual(fields({ ports: { 80: { advisories: [ADVISORY, { ...ADVISORY, says: 'Again.' }] } } }), [
    'advisories[1]',
  ]);
  assert.deepEqual(fields({ protocols: { smb: { specifications: [{ source: 'a' }, { source: 'a' }] } } }), [
    'specifications[1]',
  ]);
  const programs = [
    { name: 'httpd', system: 'linux' },
    { name: 'HTTPD', system: 'linux', account: 'www-data' },
  ];
  assert.deepEqual(fields({ services: { a: { programs } } }), ['programs[1]']);
  assert.deepEqual(fields({ services: { a: { successors: [{ service: 'b' }, { service: 'b' }] } } }), [
    'successors[1]',
  ]);
});

test('two parts of one specification are two', () => {
  const specifications = [
    { source: 'a', note: 'Part one.' },
    { source: 'a', note: 'Part two.' },
  ];
  assert.deepEqual(fields({ protocols: { smb: { specifications } } }), []);
});

test('aliases are compared by a rule of their own, and endpoints too', () => {
  assert.deepEqual(fields({ services: { server: { aliases: ['x', 'x'], endpoints: [ENDPOINT, ENDPOINT] } } }), []);
});

test('lists and vocabularies are looked at as well', () => {
  const lists = [{ file: 'content/vocab/rule-groups.json', data: { dns: { opens: ['tcp/53', 'tcp/53'] } } }];
  assert.deepEqual(
    repeatedItems(writtenOf({}, lists)).map(({ file, field }) => `${file} ${field}`),
    ['content/vocab/rule-groups.json dns.opens[1]'],
  );
});

test('a field may have any name, and a list any items', () => {
  const odd = { constructor: [{}, {}, null, 'x', 'x'], toString: [[['y', 'y']]] };
  assert.deepEqual(fields({ guides: { a: odd } }), ['constructor[4]', 'toString[0][0][1]']);
});
