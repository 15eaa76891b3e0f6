/** What the vocabularies have to be. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { VOCABULARIES, VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { vocab } from '#content-model/vocab.ts';
import { ROOT } from '../support/real-chart.ts';

type Words = Record<string, Record<string, unknown>>;

const fileOf = (name: string) => `${VOCABULARY_FOLDER}/${name}.json`;
const wordsOf = (name: string) => JSON.parse(readFileSync(join(ROOT, fileOf(name)), 'utf8')) as Words;
const issuesOf = (name: string, words: unknown) =>
  (VOCABULARIES[fileOf(name)]?.safeParse(words).error?.issues ?? []).map(({ path }) => path.join('.'));

test('every file of the folder has a schema, every schema a file, and code imports just these', () => {
  const files = readdirSync(join(ROOT, VOCABULARY_FOLDER)).map((name) => `${VOCABULARY_FOLDER}/${name}`);
  assert.deepEqual(files.sort(), Object.keys(VOCABULARIES).sort());
  assert.equal(files.length, Object.keys(vocab).length);
});

for (const file of Object.keys(VOCABULARIES)) {
  const name = file.slice(VOCABULARY_FOLDER.length + 1, -'.json'.length);

  test(`${name}: what stands in the file is in order`, () => assert.deepEqual(issuesOf(name, wordsOf(name)), []));

  test(`${name}: no list, no word, a word without a label and two with one label are refused`, () => {
    const words = wordsOf(name);
    const [first = '', second = ''] = Object.keys(words);
    for (const none of [[], null, 'x', {}]) assert.notDeepEqual(issuesOf(name, none), [], JSON.stringify(none));
    const { label, ...rest } = words[first] ?? {};
    assert.deepEqual(issuesOf(name, { ...words, [first]: rest }), [`${first}.label`]);
    assert.deepEqual(issuesOf(name, { ...words, [second]: { ...words[second], label } }), [`${second}.label`]);
    assert.deepEqual(issuesOf(name, { ...words, [first]: { ...words[first], colour: 'red' } }), [first]);
    assert.deepEqual(issuesOf(name, { ...words, 'No Word': words[first] }), ['No Word']);
  });
}

const NEEDED: [name: string, word: string][] = [
  ['transports', 'tcp'],
  ['directions', 'inbound'],
  ['flow-directions', 'both-ways'],
  ['service-states', 'alive'],
  ['standings', 'unassigned'],
];

for (const [name, word] of NEEDED) {
  test(`${name} without "${word}", which code names, is refused`, () => {
    const others = Object.entries(wordsOf(name)).filter(([other]) => other !== word);
    assert.deepEqual(issuesOf(name, Object.fromEntries(others)), [word]);
  });
}

test('numbers, ids and years have to be what they say', () => {
  const broken = (name: string, word: string, own: object) => {
    const words = wordsOf(name);
    return issuesOf(name, { ...words, [word]: { ...words[word], ...own } });
  };
  assert.deepEqual(broken('transports', 'tcp', { ipProtocol: 256 }), ['tcp.ipProtocol']);
  assert.deepEqual(broken('windows-versions', 'windows-xp', { year: 1999 }), ['windows-xp.year']);
  assert.deepEqual(broken('windows-generations', 'server-2003', { versions: [] }), ['server-2003.versions']);
  assert.deepEqual(broken('windows-generations', 'server-2003', { came: [{ says: 'S' }] }), [
    'server-2003.came.0.sources',
  ]);
  assert.deepEqual(broken('rule-groups', 'dns-service', { opens: ['tcp/53', 'tcp/65536'] }), ['dns-service.opens.1']);
  assert.deepEqual(broken('rule-groups', 'dns-service', { opens: [] }), ['dns-service.opens']);
  assert.deepEqual(broken('rule-groups', 'dns-service', { sources: [] }), ['dns-service.sources']);
  for (const id of ['256', '047', '-1', 'x'])
    assert.deepEqual(issuesOf('ip-protocols', { ...wordsOf('ip-protocols'), [id]: { label: 'L', name: 'N' } }), [id]);
  for (const id of ['T1', 't1187', 'T1187.1'])
    assert.deepEqual(issuesOf('techniques', { ...wordsOf('techniques'), [id]: { label: 'L' } }), [id]);
});
