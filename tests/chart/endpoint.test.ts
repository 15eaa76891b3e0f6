/** Endpoints in order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareListeners, isListening } from '#chart/endpoint.ts';
import { endpointText } from '#chart/port-spec.ts';
import { chartOf, ENDPOINT, GRE } from '../support/entries.ts';

test('endpoints stand by number, then the dynamic ones, then IP protocols; TCP before UDP', () => {
  const at = (transport: string, port: number | string) => ({ ...ENDPOINT, transport, port });
  const { endpoints } = chartOf({
    services: {
      a: {
        endpoints: [
          { ...GRE, ipProtocol: 50 },
          GRE,
          at('tcp', 'dynamic'),
          at('udp', 445),
          at('tcp', 65535),
          at('tcp', 445),
          at('tcp', '300-400'),
          at('tcp', 80),
        ],
      },
    },
  });
  assert.deepEqual(endpoints.map(endpointText), [
    'TCP 80',
    'TCP 300–400',
    'TCP 445',
    'UDP 445',
    'TCP 65535',
    'TCP dynamic',
    'IP protocol 47 (GRE)',
    'IP protocol 50 (ESP)',
  ]);
});

test('of listeners those come first that listen untouched, then those of which it is not known, last what is off', () => {
  const states = ['off', undefined, 'documented', 'on'];
  const { endpoints } = chartOf({
    services: Object.fromEntries(
      states.map((state) => [state ?? 'unknown', { endpoints: [{ ...ENDPOINT, ...(state && { default: state }) }] }]),
    ),
  });
  assert.deepEqual(
    endpoints.toSorted(compareListeners).map(({ service }) => service),
    ['on', 'unknown', 'documented', 'off'],
  );
});

test('what goes both ways listens; what only goes out does not', () => {
  assert.deepEqual(
    (['inbound', 'both', 'outbound'] as const).filter((direction) => isListening({ direction })),
    ['inbound', 'both'],
  );
});

test('at one port the endpoints stand by the name of their service, then by protocol', () => {
  const { endpoints } = chartOf({
    services: {
      z: { title: 'Alpha', endpoints: [ENDPOINT, { ...ENDPOINT, protocol: 'rpc' }] },
      a: { title: 'Beta', endpoints: [ENDPOINT] },
    },
  });
  assert.deepEqual(
    endpoints.map((e) => `${e.serviceTitle} ${e.protocol}`),
    ['Alpha rpc', 'Alpha smb', 'Beta smb'],
  );
});
