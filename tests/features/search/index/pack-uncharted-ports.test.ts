/** Uncharted ports in few bytes, and back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packUnchartedPorts, unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import { unchartedPorts } from '#features/search/index/uncharted-ports.ts';
import { realChart } from '../../../support/real-chart.ts';

const ports = unchartedPorts(realChart);
const sent = (withTexts: boolean) =>
  unpackUnchartedPorts(JSON.parse(JSON.stringify(packUnchartedPorts(ports, withTexts))));

test('what is packed comes out again', () => {
  assert.ok(ports.length > 5000);
  assert.deepEqual(sent(true), ports);
  assert.deepEqual(
    sent(false),
    ports.map((port) => ({ ...port, text: '' })),
  );
});

test('a port has the names of the registry, its title and its transports', () => {
  for (const { number, title, names, otherNames } of ports) {
    const port = realChart.ports.get(number);
    assert.equal(title, port?.title, String(number));
    assert.deepEqual(new Set([...names, ...otherNames]), new Set(port?.registrations.map((r) => r.name)));
  }
});

test('a port with several names has them all, and the first in its title', () => {
  const { title, names, otherNames, text } = ports.find(({ number }) => number === 105) ?? {};
  assert.deepEqual({ title, names, otherNames }, { title: 'cso', names: ['cso'], otherNames: ['csnet-ns'] });
  assert.match(text ?? '', /name server/i);
});

test('no ports at all are packed too', () => assert.deepEqual(unpackUnchartedPorts(packUnchartedPorts([], true)), []));
