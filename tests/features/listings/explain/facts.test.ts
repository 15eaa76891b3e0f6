/** The facts as they travel, and as they are asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { realChart } from '../../../support/real-chart.ts';
import { FACTS, PACKED } from '../support.ts';

test('every name of the registry that is no other form of one survives the journey', () => {
  let count = 0;
  for (const { number, registrations } of realChart.ports.values()) {
    for (const transport of wordsOf(vocab.transports)) {
      const names = registrations
        .filter((r) => r.aliasOf === null && (r.transport === transport || r.transport === null))
        .map((r) => r.name);
      assert.deepEqual(
        [...FACTS.registered(transport, number)].sort(),
        [...new Set(names)].sort(),
        `${number}/${transport}`,
      );
      count += names.length;
    }
  }
  assert.ok(count > 11_000, `${count} registrations`);
});

test('every endpoint with a number is expected where the chart has it', () => {
  let count = 0;
  for (const { port, transport, serviceTitle } of realChart.endpoints) {
    if (port === null || transport === null) continue;
    count++;
    assert.ok(
      FACTS.expected(transport, port).some(({ title }) => title === serviceTitle),
      `${serviceTitle} on ${transport} ${port}`,
    );
  }
  assert.ok(count > 100, `${count} endpoints`);
});

test('long ranges of software say nothing of one number', () => {
  assert.deepEqual(FACTS.expected('tcp', 31_234), []);
});

test('the file stays below 100 kB, compressed', () => {
  const bytes = gzipSync(JSON.stringify(PACKED), { level: 9 }).length;
  assert.ok(bytes < 100_000, `${bytes} bytes`);
});
