/** The facts as they travel, and as they are asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { realChart } from '../../../support/real-chart.ts';
import { isListening } from '#chart/endpoint.ts';
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

test('a service is expected at every number where it listens, and not where it only calls others', () => {
  let count = 0;
  const calling = realChart.endpoints.filter((e) => !isListening(e));
  for (const { port, transport, serviceTitle, direction } of realChart.endpoints) {
    if (port === null || transport === null || direction === 'outbound') continue;
    count++;
    assert.ok(
      FACTS.expected(transport, port).some(({ title }) => title === serviceTitle),
      `${serviceTitle} on ${transport} ${port}`,
    );
  }
  assert.ok(count > 100, `${count} endpoints`);
  const called = calling.filter(({ service, port, transport }) => {
    const own = realChart.services.get(service)?.endpoints.filter(isListening) ?? [];
    const listensThere = own.some((e) => e.transport === transport && (e.port === port || e.range !== null));
    return port !== null && own.length > 0 && !listensThere;
  });
  assert.ok(called.length > 10, `${called.length} endpoints`);
  for (const { port, transport, serviceTitle } of called) {
    if (port === null || transport === null) continue;
    assert.ok(
      FACTS.expected(transport, port).every(({ title }) => title !== serviceTitle),
      `${serviceTitle} only calls ${transport} ${port}`,
    );
  }
});

test('long ranges of software say nothing of one number', () => {
  assert.deepEqual(FACTS.expected('tcp', 31_234), []);
});

test('the file stays below 90 kB, compressed', () => {
  const bytes = gzipSync(JSON.stringify(PACKED), { level: 9 }).length;
  assert.ok(bytes < 90_000, `${bytes} bytes`);
});
