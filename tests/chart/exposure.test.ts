/** Who may reach a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowanceOf, portExposure, REACHES } from '#chart/exposure.ts';
import { chartOf } from '../support/entries.ts';

test('within what it is meant for everybody may; beyond nobody, but with care one step where it guards itself', () => {
  const bare = { reach: 'peers', authentication: 'none', encryption: 'none' } as const;
  assert.deepEqual(
    REACHES.map((circle) => allowanceOf(bare, circle)),
    ['yes', 'yes', 'no', 'no', 'no'],
  );
  const guarded = { reach: 'peers', authentication: 'required', encryption: 'required' } as const;
  assert.deepEqual(
    REACHES.map((circle) => allowanceOf(guarded, circle)),
    ['yes', 'yes', 'care', 'no', 'no'],
  );
});

test('what is not known of authentication or encryption is no guard', () => {
  assert.equal(allowanceOf({ reach: 'management' }, 'clients'), 'no');
  assert.equal(allowanceOf({ reach: 'management', authentication: 'required' }, 'clients'), 'no');
});

/** A chart of services with one endpoint each at one number. */
const sharing = (services: Record<string, object>) =>
  chartOf({
    services: Object.fromEntries(
      Object.entries(services).map(([id, facts]) => [
        id,
        { endpoints: [{ transport: 'tcp', port: 9000, for: 'web', sources: ['a'], ...facts }] },
      ]),
    ),
  }).endpoints;

const reach = (circle: string) => ({ exposure: { reach: circle, sources: ['a'] } });

test('of several services the one that the fewest may reach is the strictest; the others go by their reach', () => {
  const known = portExposure(
    sharing({ wide: reach('internet'), none: {}, narrow: reach('same-machine'), wider: reach('clients') }),
  );
  assert.equal(known?.strictest.service, 'narrow');
  assert.deepEqual(
    known?.others.map((group) => [group.reach, group.endpoints.map((e) => e.service)]),
    [
      ['clients', ['wider']],
      ['internet', ['wide']],
    ],
  );
  assert.equal(known?.unknown, 1);
});

test('what listens untouched speaks for a number before what has to be switched on', () => {
  const known = portExposure(
    sharing({ off: { ...reach('peers'), default: 'off' }, on: { ...reach('internet'), default: 'on' } }),
  );
  assert.equal(known?.strictest.service, 'on');
});

test('a number of which nothing is known has no exposure; what only connects elsewhere speaks where nothing listens', () => {
  const sender = { ...reach('peers'), direction: 'outbound' };
  assert.equal(portExposure(sharing({ none: {} })), undefined);
  assert.equal(portExposure(sharing({ sender }))?.strictest.service, 'sender');
  assert.equal(portExposure(sharing({ sender, listener: reach('internet') }))?.strictest.service, 'listener');
});
