/** What is said of a number that has no page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainNumber } from '#tools/search/explain-number.ts';

test('a number above 65535 is no port, and the sentence says where they end', () => {
  assert.equal(explainNumber(70000), '70000 is not a port: they end at 65535.');
  assert.match(explainNumber(65536), /not a port/);
});

test('a quiet system port is told with its range, and no system hands it out', () => {
  const text = explainNumber(700);
  assert.match(text, /^Port 700 has no page/);
  assert.match(text, /system ports, 0 to 1023/);
  assert.doesNotMatch(text, /hand it/);
});

test('a dynamic port is told with the systems that may hand it out', () => {
  const text = explainNumber(50123);
  assert.match(text, /dynamic ports, 49152 to 65535/);
  assert.match(text, /Windows since Vista/);
  assert.match(text, /Linux/);
});

test('65535 is a port still', () => assert.match(explainNumber(65535), /^Port 65535 has no page/));
