/** Which ports are a protocol's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PermitTarget } from '#chart/permits/permit.ts';
import { isRegisteredFor } from '#chart/registered-for.ts';
import { realChart } from '../support/real-chart.ts';

const tcp = (from: number, to = from): PermitTarget => ({ kind: 'ports', transport: 'tcp', from, to });

const isFor = (id: string, target: PermitTarget) => {
  const protocol = realChart.protocols.get(id);
  assert.ok(protocol, id);
  return isRegisteredFor(realChart, protocol, target);
};

test('a number is a protocol’s own where IANA has it under its abbreviation or another of its names', () => {
  assert.ok(isFor('http', tcp(80)));
  assert.ok(isFor('rdp', tcp(3389)));
  assert.ok(isFor('smb', tcp(445)));
  assert.ok(isFor('analysis-services', tcp(2383)));
});

test('it is not where another name stands there, or none; a range and dynamic ports are nobody’s', () => {
  assert.ok(!isFor('http', tcp(8080)));
  assert.ok(!isFor('http', tcp(3000)));
  assert.ok(!isFor('rdp', tcp(3389, 3398)));
  assert.ok(!isFor('rpc', { kind: 'rpc' }));
});
