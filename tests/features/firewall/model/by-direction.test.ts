/** The permits of a set by who opens the connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDirection } from '#features/firewall/model/by-direction.ts';
import { endText } from '#features/firewall/model/ends.ts';
import { permit, setOf, tcp } from '../../../support/firewall/sets.ts';

const directed = (...permits: ReturnType<typeof permit>[]) => byDirection(setOf(permits), permits);

test('forward, the source opens the connection; in reverse, the destination does', () => {
  const ends = directed(permit(tcp(445)), permit(tcp(80), 'reverse')).map(
    ({ direction, client, server }) => `${direction}: ${endText(client)} to ${endText(server)}`,
  );
  assert.deepEqual(ends, ['forward: 10.0.0.0/8 to 192.0.2.10', 'reverse: 192.0.2.10 to 10.0.0.0/8']);
});

test('a direction without permits is left out', () => {
  assert.deepEqual(
    directed(permit(tcp(80), 'reverse')).map(({ direction }) => direction),
    ['reverse'],
  );
  assert.deepEqual(directed(), []);
});
