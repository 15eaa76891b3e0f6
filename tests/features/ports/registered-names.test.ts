/** The registrations of a port, as its page tells them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationsOf } from '#chart/registry.ts';
import { registeredNames, unauthorizedUseText } from '#features/ports/registered-names.ts';
import { REGISTRATION } from '../../support/entries.ts';

const lines = (port: number) => registeredNames(registrationsOf(port)).map(({ name, on }) => `${name} on ${on}`);
const warning = (port: number) => unauthorizedUseText(port, registrationsOf(port));

test('a name stands once with all transports on which the same is said of it', () => {
  assert.deepEqual(lines(80), ['http on TCP and UDP', 'www on TCP and UDP', 'www-http on TCP and UDP', 'http on SCTP']);
  assert.deepEqual(lines(113), ['ident on TCP', 'auth on TCP and UDP']);
  assert.deepEqual(lines(3322), ['active-net on no transport in particular']);
});

const said = (port: number) =>
  registeredNames(registrationsOf(port)).map(({ meaning, cited, history }) =>
    [meaning, ...cited.map(({ title }) => title), history].filter(Boolean).join(' '),
  );

test('a name says what it means, what IANA cites, its dates and IANA’s note', () => {
  assert.deepEqual(said(5556), ['(Freeciv gameplay) · registered January 2006']);
  assert.equal(said(80)[0], '(World Wide Web HTTP) RFC 9110 · changed 1 October 2021');
  assert.deepEqual(said(400), [
    '(Oracle Secure Backup) · registered 6 June 2008 · changed 27 December 2023 · IANA’s note: “Formerly was Workstation Solutions”',
  ]);
});

test('another form of a name says of which, and no more; a meaning that is the name again is left out', () => {
  assert.equal(said(80)[1], '· another name for http');
  assert.deepEqual(said(3060), ['']);
});

const HERE = 'IANA knows of unauthorised use: software that this number isn’t assigned to takes it too.';

test('a port without a report of unauthorised use has no warning', () => assert.equal(warning(445), undefined));

test('IANA’s usual words are not quoted', () => {
  for (const port of [106, 1521, 3060, 3145, 5151, 5152, 5555, 6003]) assert.equal(warning(port), HERE, String(port));
});

test('words that say more are quoted, once', () =>
  assert.equal(warning(90), `${HERE} IANA’s words: “PORT 90 also being used unofficially by Pointcast”.`));

test('a report of another number is quoted, and not taken for one of this', () => {
  assert.equal(warning(6001), 'IANA’s words: “Known Unauthorized Use on port 6003”.');
  const unauthorizedUse = 'Known Unauthorized Use on 7011';
  assert.doesNotMatch(unauthorizedUseText(7012, [{ ...REGISTRATION, unauthorizedUse }]) ?? '', /IANA knows/);
  assert.equal(unauthorizedUseText(7011, [{ ...REGISTRATION, unauthorizedUse }]), HERE);
});
