/** Who may reach a number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowanceOf, byReach, REACHES } from '#chart/exposure.ts';
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

test('the endpoint that the fewest may reach comes first; one without an exposure is left out', () => {
  const endpoint = (reach?: string) => ({
    transport: 'tcp',
    port: 9000,
    for: 'web',
    sources: ['a'],
    ...(reach && { exposure: { reach, sources: ['a'] } }),
  });
  const { endpoints } = chartOf({
    services: {
      wide: { endpoints: [endpoint('internet')] },
      none: { endpoints: [endpoint()] },
      narrow: { endpoints: [endpoint('same-machine')] },
    },
  });
  assert.deepEqual(
    byReach(endpoints).map((e) => e.service),
    ['narrow', 'wide'],
  );
});
