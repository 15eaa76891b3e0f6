/** Uncharted ports in few bytes, and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packUnchartedPorts, unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import { realChart } from '../../../support/real-chart.ts';

const uncharted = [...realChart.ports.values()].filter((port) => !port.charted);

test('what is packed comes out again: number, names, title and transports', () => {
  const ports = unpackUnchartedPorts(JSON.parse(JSON.stringify(packUnchartedPorts(uncharted))));
  assert.equal(ports.length, uncharted.length);
  uncharted.forEach((port, i) => {
    const out = ports[i];
    assert.equal(out?.number, port.number);
    assert.equal(out?.title, port.title, String(port.number));
    assert.deepEqual(new Set(out?.names), new Set(port.registrations.map((r) => r.name)));
  });
});

test('a port with several names has them all, and the first in its title', () => {
  const all = unpackUnchartedPorts(packUnchartedPorts(uncharted));
  const { title, names } = all.find(({ number }) => number === 105) ?? {};
  assert.deepEqual({ title, names }, { title: 'cso', names: ['cso', 'csnet-ns'] });
});

test('no ports at all are packed too', () => assert.deepEqual(unpackUnchartedPorts(packUnchartedPorts([])), []));
