/** Software stands once, and so does each of its ports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uniqueUses } from '#chart/rules/unique-uses.ts';
import { type Files, MINIMAL, writtenOf } from '../../support/entries.ts';

const problems = (files: Files) => uniqueUses(writtenOf(files)).map(({ file, field }) => `${file} ${field}`);
const [PORT] = MINIMAL.uses.ports;

test('software with names and ports of its own is in order', () => {
  assert.deepEqual(problems({ uses: { tomcat: { aliases: ['catalina'] }, jetty: { title: 'Jetty' } } }), []);
});

test('a title or an alias that another file has is reported, whatever its case and punctuation', () => {
  assert.deepEqual(problems({ uses: { a: { title: 'Node-RED' }, b: { title: 'nodered' } } }), [
    'content/uses/b.json title',
  ]);
  assert.deepEqual(problems({ uses: { a: { title: 'A', aliases: ['x'] }, b: { title: 'B', aliases: ['y', 'X'] } } }), [
    'content/uses/b.json aliases[1]',
  ]);
});

test('one file may spell its name in several ways, but not twice in the same', () => {
  assert.deepEqual(problems({ uses: { a: { title: 'Node-RED', aliases: ['nodered', 'node red'] } } }), []);
  assert.deepEqual(problems({ uses: { a: { title: 'Redis', aliases: ['redis'] } } }), [
    'content/uses/a.json aliases[0]',
  ]);
});

test('the same port on the same transport may have two roles, and no role twice', () => {
  const twice = (second: object) => problems({ uses: { a: { ports: [PORT, { ...PORT, ...second }] } } });
  assert.deepEqual(twice({ role: 'administration' }), []);
  assert.deepEqual(twice({ transport: 'udp' }), []);
  assert.deepEqual(twice({ port: 8443 }), []);
  assert.deepEqual(twice({ role: 'http' }), ['content/uses/a.json ports[1]']);
});

test('what a port file says of the same software is not said again', () => {
  const otherUses = [{ name: 'apache tomcat', transport: 'tcp', sources: ['kb832017'] }];
  const files = (number: number) => ({ uses: { a: {} }, ports: { [number]: { otherUses } } });
  assert.deepEqual(problems(files(8080)), ['content/uses/a.json ports[0]']);
  assert.deepEqual(problems(files(8081)), []);
  assert.deepEqual(
    problems({ uses: { a: { ports: [{ ...PORT, transport: 'udp' }] } }, ports: { 8080: { otherUses } } }),
    [],
  );
});

test('what is broken is left to the schema', () => {
  assert.deepEqual(
    problems({ uses: { a: { title: 7, aliases: [null], ports: [{ port: 70000 }] }, b: { title: 7 } } }),
    [],
  );
});

test('software whose names are in another script clashes only by its own name', () => {
  assert.deepEqual(problems({ uses: { a: { title: '日本語' }, b: { title: '中文' }, c: { title: '---' } } }), []);
  assert.deepEqual(problems({ uses: { a: { title: '日本語' }, b: { title: 'B', aliases: ['日本語'] } } }), [
    'content/uses/b.json aliases[0]',
  ]);
});
