/** What is said of numbers by their place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainNumber, explainRange, placeInWords } from '#features/search/query/explain-number.ts';

test('a number above 65535 is no port, and the sentence says where they end', () =>
  assert.equal(explainNumber(70000), '70000 is not a port: they end at 65535.'));

test('a quiet system port is told with its range, and no system hands it out', () =>
  assert.equal(placeInWords(700), 'among the system ports, 0 to 1023'));

test('a dynamic port is told with the systems that may hand it out', () => {
  assert.match(placeInWords(50123), /dynamic ports, 49152 to 65535/);
  assert.match(placeInWords(50123), /handed out by Windows since Vista.*Linux/);
});

test('a range is told with its length, its kinds and its named ports', () => {
  assert.equal(
    explainRange({ from: 1000, to: 1100 }, 3),
    '1000 to 1100: 101 numbers among the system ports and registered ports; 3 of them have a name.',
  );
  assert.match(explainRange({ from: 1, to: 2 }, 1), /2 numbers among the system ports; 1 of them has a name/);
  assert.match(explainRange({ from: 60000, to: 60001 }, 0), /none of them has a name/);
});
