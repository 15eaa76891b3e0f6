/** A service states an endpoint once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uniqueEndpoints } from '#chart/content-rules/unique-endpoints.ts';
import { ENDPOINT, GRE, writtenOf } from '../../support/entries.ts';

const problems = (...endpoints: object[]) => uniqueEndpoints(writtenOf({ services: { server: { endpoints } } }));

test('one port with two transports, and one with two protocols, are different endpoints', () => {
  assert.deepEqual(problems(ENDPOINT, { ...ENDPOINT, transport: 'udp' }, { ...ENDPOINT, protocol: 'rpc' }), []);
});

test('dynamic ports of two transports are different, and so are two IP protocols', () => {
  const dynamic = { ...ENDPOINT, port: 'dynamic' };
  assert.deepEqual(problems(dynamic, { ...dynamic, transport: 'udp' }, GRE, { ...GRE, ipProtocol: 50 }), []);
});

test('the same endpoint again is reported at its place, with the place of the first', () => {
  const again = { ...ENDPOINT, when: 'Said otherwise.', sources: ['another'] };
  const [problem, ...more] = problems(ENDPOINT, { ...ENDPOINT, port: 139 }, again);
  assert.deepEqual(more, []);
  assert.equal(problem?.field, 'endpoints[2]');
  assert.match(problem?.found ?? '', /smb on TCP 445/);
  assert.match(problem?.expected ?? '', /endpoints\[0\]/);
});

test('a second, a third, a dynamic and an IP endpoint are each reported', () => {
  const dynamic = { ...ENDPOINT, port: 'dynamic' };
  const fields = problems(ENDPOINT, ENDPOINT, ENDPOINT, dynamic, dynamic, GRE, GRE).map((d) => d.field);
  assert.deepEqual(fields, ['endpoints[1]', 'endpoints[2]', 'endpoints[4]', 'endpoints[6]']);
});

test('two services may state the same endpoint', () => {
  assert.deepEqual(uniqueEndpoints(writtenOf({ services: { a: {}, b: {} } })), []);
});

test('a broken endpoint is left to the schema and keeps its place in the count', () => {
  const broken = { ...ENDPOINT, port: 70000 };
  assert.deepEqual(
    problems(broken, broken, ENDPOINT, ENDPOINT).map((d) => d.field),
    ['endpoints[3]'],
  );
});
