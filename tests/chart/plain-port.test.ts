/** A port without a file: what is said of it follows, and nothing is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PortEvidence, plainPort, standingOf } from '#chart/plain-port.ts';
import { registrationsOf, remarksOf } from '#chart/registry.ts';
import { chartOf, ENDPOINT, REGISTRATION } from '../support/entries.ts';

const NOTHING: PortEvidence = { registrations: [], remarks: [], endpoints: [], spans: [] };
const OWN = { transport: 'tcp', port: 40001, for: 'web', sources: ['u'] };
const endpointsOf = (services: Readonly<Record<string, object>>) => [...chartOf({ services }).endpoints];
const UNREAL = { title: 'Unreal', endpoints: [OWN] };
const known = (number: number, more: Partial<PortEvidence> = {}): PortEvidence => ({
  ...NOTHING,
  registrations: registrationsOf(number),
  remarks: remarksOf(number),
  ...more,
});
const port = (number: number, more: Partial<PortEvidence> = {}) => plainPort(number, known(number, more));
const spans = chartOf({
  services: { ftp: { title: 'FTP', endpoints: [{ ...ENDPOINT, port: '40000-40100' }] } },
}).endpoints;

const STANDINGS: [number: number, standing: string, title: string][] = [
  [5556, 'registered', 'freeciv'],
  [0, 'reserved', 'Reserved'],
  [4, 'unassigned', 'Unassigned'],
  [40001, 'unassigned', 'Unassigned'],
  [49152, 'dynamic', 'Dynamic port'],
  [65535, 'dynamic', 'Dynamic port'],
];

for (const [number, standing, title] of STANDINGS) {
  test(`${number} is ${standing} and called ${title}`, () => {
    assert.equal(standingOf(number, known(number)), standing);
    assert.equal(port(number).title, title);
    assert.equal(port(number).standing, standing);
  });
}

test('a registered port is called by its names, each once, and says on which transports they hold', () => {
  const { title, inShort } = port(5556);
  assert.equal(title, 'freeciv');
  assert.match(inShort, /^IANA lists it as freeciv \(Freeciv gameplay\) on TCP and UDP\./);
});

test('a registration without a transport says so, and a description that repeats the name is left out', () => {
  const registrations = [{ ...REGISTRATION, transport: null, name: 'Thing', description: 'thing' }];
  assert.match(port(40001, { registrations }).inShort, /IANA lists it as Thing on no transport in particular\./);
});

test('of several names on a transport the title has the first, the text all but other forms of one', () => {
  assert.equal(port(666).title, 'mdqs');
  assert.match(
    port(666).inShort,
    /^IANA lists it as mdqs on TCP and UDP and doom \(doom Id Software\) on TCP and UDP\./,
  );
  assert.equal(port(172).title, 'cl-1');
  assert.doesNotMatch(port(172).inShort, /cl\/1/);
});

test('every registered port carries the caveat that a name is no evidence, and no other port does', () => {
  assert.match(port(5556).inShort, /The name is no evidence: look at what really listens\.$/);
  for (const number of [0, 4, 49152]) {
    assert.doesNotMatch(port(number).inShort, /evidence/);
    assert.match(port(number).inShort, /Look at what really listens\.$/);
  }
});

test('services that have the number are named, with what for; without any the page says that the chart has none', () => {
  const used = port(40001, { endpoints: endpointsOf({ unreal: UNREAL }) });
  assert.equal(used.title, 'Unreal');
  assert.equal(used.standing, 'unassigned', 'a service registers nothing');
  assert.equal(used.verdict, 'role');
  assert.match(used.inShort, /^Unreal \(web\) uses it by default\./);
  assert.doesNotMatch(used.inShort, /Nothing in this chart/);
  assert.match(port(40001).inShort, /Nothing in this chart listens here by default\./);
});

test('what listens untouched, what is only documented and what has to be switched on are told apart', () => {
  const endpoints = endpointsOf({
    a: { title: 'A', endpoints: [{ ...OWN, default: 'on' }] },
    b: { title: 'B', endpoints: [{ ...OWN, default: 'off' }] },
    c: { title: 'C', endpoints: [{ ...OWN, default: 'documented' }] },
  });
  const { inShort, title } = port(40001, { endpoints });
  assert.match(
    inShort,
    /^A \(web\) listens here untouched\. The documentation of C \(web\) uses it\. B \(web\) uses it where that is switched on\./,
  );
  assert.equal(title, 'A, B, C');
  const off = endpointsOf({ b: { title: 'B', endpoints: [{ ...OWN, default: 'off' }] } });
  assert.equal(port(40001, { endpoints: off }).verdict, null, 'what has to be switched on is not normal by itself');
});

test('what the one service of a number gives away is said', () => {
  const exposure = { reach: 'peers', open: 'Whoever reaches it reads all.', sources: ['u'] };
  const endpoints = endpointsOf({ unreal: { ...UNREAL, exposure } });
  assert.match(
    port(40001, { endpoints }).inShort,
    /by default\. Whoever reaches it reads all\. Nobody has registered it\./,
  );
});

test('two services are named, one with two purposes once, and of many the first', () => {
  const two = endpointsOf({
    unreal: { title: 'Unreal', endpoints: [OWN, { ...OWN, transport: 'udp', for: 'admin' }] },
    vim: { title: 'Vim', endpoints: [OWN] },
  });
  assert.match(port(40001, { endpoints: two }).inShort, /Unreal \(web and admin\) and Vim \(web\) use it by default\./);
  const many = endpointsOf(
    Object.fromEntries('abcdef'.split('').map((id) => [id, { title: id.toUpperCase(), endpoints: [OWN] }])),
  );
  assert.equal(port(40001, { endpoints: many }).title, 'A, B, C and others');
});

test('a range of a service may be used: it gives the number no name', () => {
  const wide = port(40001, { spans });
  assert.equal(wide.title, 'Unassigned');
  assert.match(wide.inShort, /It lies in a range that FTP may use\./);
  assert.doesNotMatch(wide.inShort, /by default/);
});

test('the systems that hand the number out are named; where none does nothing is said', () => {
  assert.match(port(65535).inShort, /these hand it out: Windows since Vista and Server 2008 and macOS\./);
  assert.doesNotMatch(port(4).inShort, /hand it out/);
});

test('its sources are those of what it claims: the registry, the systems, the browsers', () => {
  assert.deepEqual(port(4).sources, ['iana-ports']);
  assert.deepEqual(port(40001).sources, ['iana-ports', 'linux-ip-sysctl']);
  assert.deepEqual(port(65535).sources, ['rfc6335', 'kb929851', 'xnu-in-h']);
  assert.deepEqual(port(0).sources, ['iana-ports', 'whatwg-fetch']);
});

test('nothing is invented: no verdict, no alias, no advisory, no technique, no clash, no endpoint', () => {
  const { verdict, aliases, advisories, techniques, clash, naming, scanners, endpoints, charted } = port(4);
  assert.deepEqual([verdict, charted], [null, false]);
  assert.deepEqual([aliases, advisories, techniques, endpoints].flat(), []);
  assert.deepEqual([clash, naming, scanners], [undefined, undefined, undefined]);
});
