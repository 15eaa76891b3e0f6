/** The registrations of a port, as its page tells them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationsOf } from '#chart/registry.ts';
import { registeredNames, unauthorizedUseOf } from '#features/ports/registered-names.ts';
import { REGISTRATION } from '../../support/entries.ts';

const lines = (port: number) => registeredNames(registrationsOf(port)).map(({ name, on }) => `${name} on ${on}`);
const warning = (port: number) => unauthorizedUseOf(port, registrationsOf(port));

test('a name stands once with all transports on which the same is said of it', () => {
  assert.deepEqual(lines(80), ['http on TCP and UDP', 'www on TCP and UDP', 'www-http on TCP and UDP', 'http on SCTP']);
  assert.deepEqual(lines(113), ['ident on TCP', 'auth on TCP and UDP']);
  assert.deepEqual(lines(3322), ['active-net on no transport in particular']);
});

test('a port without a report of unauthorised use has no warning', () => assert.equal(warning(445), undefined));

test('IANA’s usual words are not quoted', () => {
  for (const port of [106, 1521, 3060, 3145, 5151, 5152, 5555, 6003])
    assert.deepEqual(warning(port), { isHere: true, quotes: [] }, String(port));
});

test('words that say more are quoted, once', () =>
  assert.deepEqual(warning(90), { isHere: true, quotes: ['PORT 90 also being used unofficially by Pointcast'] }));

test('a report of another number is quoted, and not taken for one of this', () => {
  assert.deepEqual(warning(6001), { isHere: false, quotes: ['Known Unauthorized Use on port 6003'] });
  const unauthorizedUse = 'Known Unauthorized Use on 7011';
  assert.equal(unauthorizedUseOf(7012, [{ ...REGISTRATION, unauthorizedUse }])?.isHere, false);
  assert.equal(unauthorizedUseOf(7011, [{ ...REGISTRATION, unauthorizedUse }])?.isHere, true);
});
