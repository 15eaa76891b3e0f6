/** What a run of the measurement is asked for, and what it tells of differences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeasuredEntry } from '#content-model/measured.ts';
import { differences } from '../../../scripts/measure/differences.ts';
import { problemIn } from '../../../scripts/measure/measure-package.ts';
import { readOptions } from '../../../scripts/measure/options.ts';
import { processIn } from '../../../scripts/measure/started-root.ts';

test('packages and bounds, or the defaults', () => {
  const { packages, check, minutes, out } = readOptions(['nginx', '--check', '--minutes', '2']);
  assert.deepEqual([packages, check, minutes, out], [['nginx'], true, 2, 'content/measured']);
  assert.equal(readOptions([]).packages.length, 0);
});

test('what it does not know is told with how it is meant', () => {
  assert.throws(() => readOptions(['--fast']), /Unknown option '--fast'[\s\S]*Usage: npm run measure/);
  assert.throws(() => readOptions(['--minutes', '0']), /--minutes takes a whole number from 1, not "0"/);
});

const entry = (listens: MeasuredEntry['listens'], more: Partial<MeasuredEntry> = {}): MeasuredEntry => ({
  package: 'server',
  release: 'Debian 12',
  version: '1',
  date: '2026-11-21',
  source: 'x',
  listens,
  ...more,
});
const LISTENER = { transport: 'tcp', port: 70, addresses: ['127.0.0.1'], program: 'server', account: 'root' } as const;

test('another version on another day is no difference; another address or account is', () => {
  const before = entry([{ ...LISTENER, addresses: ['127.0.0.1'] }]);
  assert.deepEqual(differences(before, { ...before, version: '2', date: '2026-11-22' }), []);
  assert.deepEqual(differences(before, entry([{ ...LISTENER, addresses: ['0.0.0.0'] }])), [
    '- tcp/70, 127.0.0.1, server, root',
    '+ tcp/70, 0.0.0.0, server, root',
  ]);
  assert.deepEqual(differences(before, entry([], { silent: { why: 'off', because: 'x' } })), [
    '- tcp/70, 127.0.0.1, server, root',
    '+ nothing listens: off',
  ]);
});

test('why a root was not started is apt’s own word, or the stage with its last line', () => {
  assert.equal(
    problemIn('stage: download\nReading\nE: Unable to locate package x\nmore\n'),
    'stage: download: E: Unable to locate package x',
  );
  assert.equal(problemIn('stage: unpack\ntar: oops\n'), 'stage: unpack: tar: oops');
  assert.match(problemIn('stage: install\ndpkg: error: No space left on device\n'), /--megabytes/);
});

test('the number of the first process is read off its output', () => {
  assert.equal(processIn('x\nprocess: 4711\nstage: unpack\n'), 4711);
  assert.equal(processIn('stage: unpack\n'), undefined);
});
