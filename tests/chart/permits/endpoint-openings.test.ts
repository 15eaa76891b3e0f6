/** From endpoints to openings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointOpenings, listeningEndpoints, REVERSE_USE } from '#chart/permits/endpoint-openings.ts';
import { chartOf, ENDPOINT, take } from '../../support/entries.ts';

const endpoints = [
  ENDPOINT,
  { ...ENDPOINT, port: 20, direction: 'outbound' },
  { ...ENDPOINT, port: 21, direction: 'both' },
];
const { services } = chartOf({ services: { server: { endpoints } } });
const [peer, plain, ...more] = listeningEndpoints(take(services, 'server').endpoints);

test('what only sends is no opening', () => {
  assert.deepEqual([peer?.id, plain?.id, more], ['tcp-21-smb', 'tcp-445-smb', []]);
});

test('the opening of an endpoint names its service and its row, and when it is needed', () => {
  const [opening, ...others] = endpointOpenings(plain ?? assert.fail(), ['x']);
  assert.deepEqual(others, []);
  assert.equal(opening?.direction, 'forward');
  assert.deepEqual(opening.needed, { anyOf: [], allOf: ['x'] });
  assert.equal(opening.reason.path, '/services/server/#tcp-445-smb');
  assert.deepEqual([opening.reason.service, opening.reason.when], ['server', ENDPOINT.when]);
});

test('peers have a second opening in reverse, which can be left out', () => {
  const openings = endpointOpenings(peer ?? assert.fail());
  assert.deepEqual(
    openings.map(({ direction, needed }) => [direction, needed.allOf]),
    [
      ['forward', []],
      ['reverse', [REVERSE_USE]],
    ],
  );
});
