/** Measured packages, field by field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredSchema } from '#content-model/measured.ts';
import { MINIMAL } from '../support/entries.ts';
import { NO_DAY, NO_TEXT, testFields } from '../support/fields.ts';

const [LISTENER] = MINIMAL.measured.listens;
const havingIt = (more: object) => [{ ...LISTENER, ...more }];

testFields(measuredSchema, MINIMAL.measured, {
  package: { bad: NO_TEXT },
  release: { bad: NO_TEXT },
  version: { bad: NO_TEXT },
  date: { bad: NO_DAY },
  source: { bad: ['Debian 12', '', null] },
  with: { bad: ['dns-root-data', [''], [7]], good: [['dns-root-data']], optional: true },
  altered: { bad: NO_TEXT, optional: true },
  listens: {
    bad: [
      null,
      havingIt({ transport: 'sctp' }),
      havingIt({ port: 70000 }),
      havingIt({ port: 'dynamic' }),
      havingIt({ addresses: [] }),
      havingIt({ addresses: ['everywhere'] }),
      havingIt({ addresses: ['127.0.0.1%lo'] }),
      havingIt({ colour: 'red' }),
    ],
    good: [havingIt({ port: 'handed out', addresses: ['own-ipv6', 'fe80::1', '127.0.0.53'] })],
  },
  silent: { bad: ['off', { why: 'off' }, { why: 'asleep', because: 'x' }], optional: true },
});

test('nothing of its own that listens needs a reason, and something needs none', () => {
  const passes = (more: object) => measuredSchema.safeParse({ ...MINIMAL.measured, ...more }).success;
  const silent = { why: 'off', because: 'x.service is not enabled' };
  assert.equal(passes({ listens: [], silent }), true);
  assert.equal(passes({ listens: [] }), false);
  assert.equal(passes({ silent }), false);
  assert.equal(passes({ listens: havingIt({ package: 'exim4-base' }), silent }), true);
  assert.equal(passes({ listens: havingIt({ package: 'exim4-base' }) }), false);
});
