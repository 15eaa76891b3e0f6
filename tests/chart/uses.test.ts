/** Software outside the chart, and the ports it listens on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSingle, type Use, usesAt, usesOf } from '#chart/uses.ts';

const port = (number: number | string, role = 'Web') => ({ port: number, transport: 'tcp' as const, role });
const uses = usesOf(
  new Map([
    ['zulu', { title: 'Zulu', aliases: [], ports: [port(80), port('8000-8010')], sources: ['z'] }],
    ['able', { title: 'Able', aliases: [], ports: [port(8000), port(80, 'Admin'), port('8000-8005')], sources: ['a'] }],
  ]),
);
const idsAt = (number: number) => usesAt(uses, number).map((use) => use.id);

test('each default is a use of its own, with the name and the sources of its software', () => {
  assert.equal(uses.length, 5);
  const wanted: Use = {
    id: 'zulu',
    title: 'Zulu',
    aliases: [],
    main: true,
    role: 'Web',
    transport: 'tcp',
    from: 80,
    to: 80,
    sources: ['z'],
  };
  assert.deepEqual(
    uses.find((use) => use.id === 'zulu' && use.from === 80),
    wanted,
  );
});

test('uses stand by first port, the shorter range first, then by title', () => {
  assert.deepEqual(
    uses.map(({ title, from, to }) => `${title} ${from} ${to}`),
    ['Able 80 80', 'Zulu 80 80', 'Able 8000 8000', 'Able 8000 8005', 'Zulu 8000 8010'],
  );
});

test('a use holds both ends of its range and nothing beside', () => {
  assert.deepEqual(idsAt(7999), []);
  assert.deepEqual(idsAt(8000), ['able', 'able', 'zulu']);
  assert.deepEqual(idsAt(8005), ['able', 'zulu']);
  assert.deepEqual(idsAt(8006), ['zulu']);
  assert.deepEqual(idsAt(8010), ['zulu']);
  assert.deepEqual(idsAt(8011), []);
});

test('port 0 and port 65535 are ports like any other', () => {
  const ends = usesOf(
    new Map([['e', { title: 'E', aliases: [], ports: [port(0), port('65534-65535')], sources: ['e'] }]]),
  );
  assert.equal(usesAt(ends, 0).length, 1);
  assert.equal(usesAt(ends, 65535).length, 1);
});

test('one number is single, a range is not', () => {
  assert.equal(isSingle({ from: 80, to: 80 }), true);
  assert.equal(isSingle({ from: 80, to: 81 }), false);
});
