/** IANA's registry: names of numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import facts from '#content/registry.json' with { type: 'json' };
import source from '#content/sources/iana-ports.json' with { type: 'json' };
import { LISTED_NUMBERS, registrationsOf, remarksOf } from '#chart/registry.ts';

const named = (port: number) => registrationsOf(port).map((r) => `${r.transport} ${r.name}`);

test('a port has its registrations by transport, TCP first', () => {
  assert.deepEqual(named(445), ['tcp microsoft-ds', 'udp microsoft-ds']);
  assert.deepEqual(named(53), ['tcp domain', 'udp domain']);
});

test('a port has all names that IANA gives it, the one first that the field uses', () => {
  assert.deepEqual(named(113), ['tcp ident', 'tcp auth', 'udp auth']);
  assert.deepEqual(named(42), ['tcp name', 'tcp nameserver', 'udp name', 'udp nameserver']);
  assert.deepEqual(
    named(80).filter((name) => name.startsWith('tcp')),
    ['tcp http', 'tcp www', 'tcp www-http'],
  );
  assert.ok(named(63).includes('tcp whoispp'));
});

test('what an RFC stands behind goes before what has none, and a name in conflict behind the others', () => {
  assert.deepEqual(named(465), ['tcp submissions', 'tcp urd', 'udp igmpv3lite']);
  assert.deepEqual(named(2049).slice(0, 2), ['tcp nfs', 'tcp shilp']);
});

const onTcp = (port: number, name: string) =>
  registrationsOf(port).find((r) => r.name === name && r.transport === 'tcp');

test('a registration says what IANA cites, and when the name was registered and changed', () => {
  const { references, registered, modified } = onTcp(465, 'submissions') ?? {};
  assert.deepEqual(
    { references, registered, modified },
    { references: ['rfc8314'], registered: '2017-12-12', modified: null },
  );
  assert.equal(onTcp(465, 'urd')?.registered, null, 'a date is of one name');
  assert.equal(onTcp(80, 'http')?.modified, '2021-10-01');
  assert.equal(onTcp(5556, 'freeciv')?.registered, '2006-01');
});

test('another form of a name says of which, and has a description', () => {
  assert.equal(onTcp(63, 'whois++')?.aliasOf, 'whoispp');
  assert.equal(onTcp(80, 'www-http')?.aliasOf, 'http');
  assert.equal(onTcp(5151, 'esri_sde')?.description, 'ESRI SDE Instance');
});

test('a use that IANA assigned nobody is told in its words', () => {
  assert.equal(onTcp(3060, 'interserver')?.unauthorizedUse, 'Known Unauthorized Use on port 3060');
  assert.equal(onTcp(445, 'microsoft-ds')?.unauthorizedUse, null);
});

test('no registration names a person or an address of one', () => {
  for (const port of LISTED_NUMBERS)
    for (const { note } of registrationsOf(port))
      assert.doesNotMatch(note ?? '', /@|\bcontact\b|<[^>]*&/i, String(port));
});

test('the file says of no name of the package what the package no longer has, and is of the day of its source', () => {
  for (const { port, transports, name, description } of facts.rows)
    if (description === undefined)
      for (const transport of transports)
        assert.ok(
          named(Number(port)).includes(`${transport} ${name}`),
          `${port}/${transport} ${name}: update the file`,
        );
  assert.equal(facts.date, source.date);
});

test('registrations for SCTP and DCCP are read too', () => {
  assert.ok(named(80).includes('sctp http'));
  assert.ok(named(9).includes('dccp discard'));
});

test('a registration says what it is for', () => {
  for (const registration of registrationsOf(3389)) assert.notEqual(registration.description, '');
});

test('a number that is only reserved or unassigned has no registration', () => {
  assert.deepEqual(named(143), ['tcp imap']);
  assert.deepEqual(named(4), []);
});

test('every registration of every port has a name', () => {
  for (let port = 0; port <= 65535; port++)
    for (const { name } of registrationsOf(port)) assert.notEqual(name, '', String(port));
});

test('a number that nobody has registered has none, nor has a number that is no port', () => {
  for (const port of [49152, 65535, 65536, -1, 1.5]) assert.deepEqual(registrationsOf(port), [], String(port));
});

test('a reserved number has a remark and no name; "unassigned" says nothing', () => {
  assert.deepEqual(remarksOf(0), [
    { transport: 'tcp', description: 'Reserved' },
    { transport: 'udp', description: 'Reserved' },
  ]);
  for (const port of [4, 445, 40001, 65536]) assert.deepEqual(remarksOf(port), [], String(port));
  for (const port of LISTED_NUMBERS)
    for (const { description } of remarksOf(port))
      assert.doesNotMatch(description, /^(?:un|de-)assigned/i, String(port));
});

test('ranges that IANA registers at once are read, with their transports or without any', () => {
  for (const port of [3322, 3325])
    assert.deepEqual(
      registrationsOf(port).map((r) => [r.transport, r.name, r.description]),
      [[null, 'active-net', 'Active Networks']],
    );
  assert.ok(named(6063).some((name) => name.endsWith('x11')));
  assert.ok(!named(6064).some((name) => name.endsWith('x11')));
});

test('no port has the same registration twice', () => {
  for (const port of LISTED_NUMBERS) assert.equal(new Set(named(port)).size, named(port).length, String(port));
});

test('the listed numbers ascend, each once, and are those with a row of their own', () => {
  assert.ok(LISTED_NUMBERS.every((n, i) => i === 0 || n > (LISTED_NUMBERS[i - 1] ?? n)));
  const listed = new Set(LISTED_NUMBERS);
  for (let port = 0; port <= 65535; port++)
    if (registrationsOf(port).length + remarksOf(port).length > 0) assert.ok(listed.has(port), String(port));
});
