/** The generations name the versions of Windows in their order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generations } from '#chart/content-rules/generations.ts';
import { writtenOf } from '../../support/entries.ts';

const list = (name: string, data: unknown) => ({ file: `content/vocab/${name}.json`, data });
const VERSIONS = list('windows-versions', { old: {}, 'nt-4': {}, 'nt-5': {}, newest: {} });

const problems = (...named: unknown[]) => {
  const words = Object.fromEntries(named.map((versions, i) => [`g${i}`, { versions }]));
  return generations(writtenOf({}, [VERSIONS, list('windows-generations', words)]));
};
const said = (...named: unknown[]) => problems(...named).map(({ field, found, expected }) => [field, found, expected]);

test('from the first one named to the newest, each once: in order', () => {
  assert.deepEqual(problems(['nt-4', 'nt-5'], ['newest']), []);
  assert.deepEqual(problems(['old', 'nt-4', 'nt-5', 'newest']), []);
});

test('a word of no version is reported with the nearest one', () => {
  const [problem, ...more] = problems(['nt-4', 'nt-5'], ['newes']);
  assert.deepEqual(more, []);
  assert.equal(problem?.field, 'g1.versions[0]');
  assert.equal(problem.expected, 'a word of windows-versions.json');
  assert.equal(problem.nearest, 'newest');
});

test('a version that is left out, or stands twice, is reported where the order breaks', () => {
  const follows = '"nt-5", which follows "nt-4" in windows-versions.json';
  assert.deepEqual(said(['nt-4'], ['newest']), [['g1.versions[0]', '"newest"', follows]]);
  assert.deepEqual(said(['nt-4'], ['nt-4', 'nt-5', 'newest']), [['g1.versions[0]', '"nt-4"', follows]]);
  assert.deepEqual(said(['newest'], ['nt-5', 'newest']), [
    ['g1.versions[0]', '"nt-5"', 'nothing after "newest", the newest'],
  ]);
});

test('the newest version has to be in one', () => {
  assert.deepEqual(said(['nt-4'], ['nt-5']), [
    ['g1.versions[0]', '"nt-5"', 'the versions up to "newest", the newest, here or in a generation of their own'],
  ]);
});

test('what is broken is left to the schema', () => {
  assert.deepEqual(problems(null, 'x', []), []);
  assert.deepEqual(generations(writtenOf({})), []);
});
