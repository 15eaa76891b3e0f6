/** What pages weigh. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { moduleWeight, weights } from '../../../scripts/bench/weights.ts';

test('a page weighs its HTML with linked styles, and its scripts with all that they import at once', () => {
  const html = '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>';
  const texts = {
    '/ports/53/index.html': html,
    '/a.css': 'p{color:red}',
    '/a.js': 'import"./b.js";const later=()=>import("./c.js")',
    '/b.js': 'import"./a.js"',
    '/c.js': 'a'.repeat(1000),
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, data: Buffer.from(text) }));
  const size = (path: keyof typeof texts) => gzipSync(texts[path], { level: 9 }).length;
  const found = weights(files).filter(({ name }) => name === 'largest');
  assert.deepEqual(
    found.map(({ value, note }) => [value, note]),
    [
      [size('/ports/53/index.html') + size('/a.css'), '/ports/53/'],
      [size('/ports/53/index.html') + size('/a.css'), '/ports/53/'],
      [size('/a.js') + size('/b.js'), '/ports/53/'],
    ],
  );
});

test('a module weighs what it imports at once, whatever imports it again, and not what it may ask for later', () => {
  const texts = {
    '/m.1.js': 'import"./n.js";import("./late.js")',
    '/n.js': 'import"./m.1.js"',
    '/late.js': 'x'.repeat(999),
  };
  const files = Object.entries(texts).map(([path, text]) => ({ path, data: Buffer.from(text) }));
  const size = (text: string) => gzipSync(text, { level: 9 }).length;
  assert.equal(moduleWeight(files, /^\/m\./), size(texts['/m.1.js']) + size(texts['/n.js']));
  assert.equal(moduleWeight(files, /none/), 0);
});
