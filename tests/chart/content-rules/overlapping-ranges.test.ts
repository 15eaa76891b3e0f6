/** Ranges and numbers of one service do not overlap. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlappingRanges } from '#chart/content-rules/overlapping-ranges.ts';
import { ENDPOINT, GRE, writtenOf } from '../../support/entries.ts';

const endpoints = (...own: object[]) =>
  overlappingRanges(
    writtenOf({ services: { server: { endpoints: own.map((each) => ({ ...ENDPOINT, ...each })) } } }),
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

test('without a protocol the numbers of a transport are said once, whatever their purpose', () => {
  const own = (port: unknown, more: object = {}) => ({ transport: 'tcp', port, for: 'web', sources: ['a'], ...more });
  const found = (...all: object[]) =>
    overlappingRanges(writtenOf({ services: { a: { endpoints: all } } })).map(({ field }) => field);
  assert.deepEqual(found(own('8000-8100'), own(8050, { for: 'control' })), ['endpoints[1].port']);
  assert.deepEqual(found(own('8000-8100'), own(8050, { transport: 'udp' })), []);
});
