/** Ranges and numbers of one service, or of one use, do not overlap. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlappingRanges } from '#chart/rules/overlapping-ranges.ts';
import { ENDPOINT, GRE, writtenOf } from '../../support/entries.ts';

const endpoints = (...own: object[]) =>
  overlappingRanges(
    writtenOf({ services: { server: { endpoints: own.map((each) => ({ ...ENDPOINT, ...each })) } } }),
  ).map(({ field }) => field);
const ports = (...own: object[]) =>
  overlappingRanges(
    writtenOf({ uses: { tomcat: { ports: own.map((each) => ({ transport: 'tcp', role: 'HTTP', ...each })) } } }),
  ).map(({ field }) => field);

test('ranges that touch and do not meet are in order', () => {
  assert.deepEqual(endpoints({ port: '3000-3999' }, { port: '4000-5000' }, { port: 5001 }), []);
});

test('a range that begins within another, or holds it, or holds a number, is reported', () => {
  assert.deepEqual(endpoints({ port: '3000-4000' }, { port: '4000-5000' }), ['endpoints[1].port']);
  assert.deepEqual(endpoints({ port: '3500-3600' }, { port: '3000-4000' }), ['endpoints[1].port']);
  assert.deepEqual(endpoints({ port: '3000-4000' }, { port: 445 }, { port: '400-500' }), ['endpoints[2].port']);
});

test('another protocol or transport may share a number', () => {
  assert.deepEqual(
    endpoints({ port: '3000-4000' }, { port: 3389, protocol: 'rdp' }, { port: 3389, transport: 'udp' }),
    [],
  );
});

test('dynamic ports and IP protocols have no numbers that could meet', () => {
  assert.deepEqual(endpoints({ port: 'dynamic' }, { port: 'dynamic' }), []);
  assert.deepEqual(overlappingRanges(writtenOf({ services: { server: { endpoints: [GRE, GRE] } } })), []);
});

test('a use says each number of a transport once, whatever its role; the same number may have two roles', () => {
  assert.deepEqual(ports({ port: '8000-8100' }, { port: 8050, role: 'control' }), ['ports[1].port']);
  assert.deepEqual(ports({ port: 8080 }, { port: 8080, role: 'control' }), []);
  assert.deepEqual(ports({ port: '8000-8100' }, { port: 8050, transport: 'udp' }), []);
});
