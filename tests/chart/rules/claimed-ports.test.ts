/** A number that a service claims has a port file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimedPorts } from '#chart/rules/claimed-ports.ts';
import { ENDPOINT, GRE, writtenOf } from '../../support/entries.ts';

const problems = (endpoints: object[], ports: Record<string, object> = { 445: {} }) =>
  claimedPorts(writtenOf({ services: { server: { endpoints } }, ports }));

test('a claimed port with a file is in order', () => assert.deepEqual(problems([ENDPOINT]), []));

test('a range, a dynamic port and an IP protocol need no file', () => {
  assert.deepEqual(problems([{ ...ENDPOINT, port: '3000-5000' }, { ...ENDPOINT, port: 'dynamic' }, GRE], {}), []);
});

test('a claimed port without a file is reported with the file that is wanted', () => {
  const [problem, ...more] = problems([ENDPOINT, { ...ENDPOINT, port: 9100 }]);
  assert.deepEqual(more, []);
  assert.equal(problem?.file, 'content/services/server.mdx');
  assert.equal(problem?.field, 'endpoints[1].port');
  assert.match(problem?.found ?? '', /9100/);
  assert.match(problem?.expected ?? '', /content\/ports\/9100\.mdx/);
  assert.equal(problem?.nearest, undefined);
});

test('a slip of one digit is recognised', () => {
  assert.equal(problems([{ ...ENDPOINT, port: 4445 }])[0]?.nearest, '445');
});

test('port 0 is a number like any other', () => assert.equal(problems([{ ...ENDPOINT, port: 0 }]).length, 1));

test('a port file that is broken is there all the same', () => {
  assert.deepEqual(problems([ENDPOINT], { 445: { verdict: 'no-such-verdict' } }), []);
});

test('a broken endpoint is left to the schema', () => assert.deepEqual(problems([{ ...ENDPOINT, port: 70000 }]), []));
