/** Rules of clouds as their command lines print them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOverOf, onlyReading, openingsOf, ruleSetFixture } from './support.ts';

test('AWS: groups allow; whoever is named by a group only is not judged', () => {
  const reading = onlyReading(ruleSetFixture('aws.json'));
  const openings = openingsOf(reading);
  for (const line of [
    'open ICMP 8 from 10.0.0.0/8, 192.0.2.1 (25, 34)',
    'open TCP 443 from any address (7)',
    'open TCP 5432 from 10.0.0.0/8, 192.0.2.1 (16, 34)',
    'not-judged TCP 5432 from any address but 10.0.0.0/8, 192.0.2.1 () 16 may open',
    'open UDP all from 192.0.2.1 (34)',
  ])
    assert.ok(openings.includes(line), line);
  assert.deepEqual(leftOverOf(reading), [
    '16: not judged: only from security group sg-0fedcba9876543210, whose addresses are not in the paste',
  ]);
});

test('Azure: the lower priority first, tags not judged', () => {
  const reading = onlyReading(ruleSetFixture('azure.json'));
  assert.deepEqual(openingsOf(reading), [
    'not-judged TCP 22 from any address (42) 29 may open',
    'open TCP 80 from any address but 198.51.100.0/24, 203.0.113.0/24 (5)',
    'open TCP 443 from any address (5)',
  ]);
});

test('Google Cloud: at the same priority a denial wins, what is off opens nothing', () => {
  assert.deepEqual(openingsOf(onlyReading(ruleSetFixture('google.json'))), [
    'open ICMP all from any IPv4 address but 203.0.113.0/24 (2)',
    'not-judged TCP 22 from any address (11) 19 may open',
    'open TCP 80,8000-8010 from any IPv4 address but 203.0.113.0/24 (2)',
  ]);
});

test('JSON that is cut off is left over whole, with the reason', () => {
  const reading = onlyReading(ruleSetFixture('aws.json').slice(0, 400));
  assert.match(leftOverOf(reading)[0] ?? '', /no whole JSON/);
  assert.deepEqual(openingsOf(reading), []);
});
