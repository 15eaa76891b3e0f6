/** What the lists directly in `content/` have to be. */
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LISTS } from '#content-model/list-schemas.ts';
import { ROOT } from '../support/real-chart.ts';

const issuesOf = (file: string, data: unknown) =>
  (LISTS[file]?.safeParse(data).error?.issues ?? []).map(({ path }) => path.join('.'));

test('every list has a schema, every schema a list, and all are in order', () => {
  const files = readdirSync(join(ROOT, 'content'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `content/${name}`);
  assert.deepEqual(files.sort(), Object.keys(LISTS).sort());
  for (const file of files)
    assert.deepEqual(issuesOf(file, JSON.parse(readFileSync(join(ROOT, file), 'utf8'))), [], file);
});

test('an edition is a month, and closed on a day of it', () => {
  const edition = (own: object) => issuesOf('content/edition.json', { edition: '2026.11', date: '2026-11-21', ...own });
  assert.deepEqual(edition({}), []);
  assert.deepEqual(edition({ date: '2026-10-31' }), ['date']);
  assert.deepEqual(edition({ date: '2026-11-31' }), ['date']);
  for (const name of ['2026', '2026.13', '2026-11', 202611]) assert.deepEqual(edition({ edition: name }), ['edition']);
});

test('blocked ports are ports, and rise', () => {
  const ports = (...all: unknown[]) => issuesOf('content/blocked-ports.json', { source: 'whatwg-fetch', ports: all });
  assert.deepEqual(ports(0, 1, 65535), []);
  assert.deepEqual(ports(1, 99999, '7'), ['ports.1', 'ports.2']);
  assert.deepEqual(ports(7, 7, 5), ['ports.1', 'ports.2']);
  assert.deepEqual(ports(), ['ports']);
});

const REGISTRY = 'content/registry.json';
const ROW = { port: '6000-6063', name: 'x11', description: 'X Window System', transports: ['tcp'] };
const registry = (own: object) =>
  issuesOf(REGISTRY, { source: 'iana-ports', date: '2026-08-17', rows: [ROW], registered: {}, modified: {}, ...own });
const rows = (...own: object[]) => registry({ rows: own.map((each) => ({ ...ROW, ...each })) });

test('a row of the registry is a port or a range with a name, on known transports, and what is said of it', () => {
  assert.deepEqual(rows({}, { port: 6064, name: 'whois++', description: '', transports: [] }), []);
  assert.deepEqual(rows({ references: ['rfc9110', 'draft-a', 'https://a.example/'], registered: '2005-08' }), []);
  assert.deepEqual(rows({ port: '6063-6000' }), ['rows.0.port']);
  assert.deepEqual(rows({ port: 65536 }), ['rows.0.port']);
  assert.deepEqual(rows({ transports: ['tpc'] }), ['rows.0.transports.0']);
  assert.deepEqual(rows({ name: 'x 11' }), ['rows.0.name']);
  assert.deepEqual(rows({ references: ['RFC 9110'] }), ['rows.0.references.0']);
  assert.deepEqual(rows({ modified: '2022-02-30' }), ['rows.0.modified']);
  assert.deepEqual(rows({ unauthorised: 'Yes' }), ['rows.0']);
  assert.deepEqual(rows(), ['rows']);
});

test('ephemeral ranges have ids, rise, and have a name each; those that tools reckon with have to be there', () => {
  const RANGE = { system: 'X', short: 'X', first: 1025, last: 5000, common: false, sources: ['kb929851'] };
  const needed = ['windows-since-vista', 'windows-before-vista', 'linux', 'macos'];
  const all = Object.fromEntries(needed.map((id) => [id, { ...RANGE, short: id }]));
  const ranges = (own: object) => issuesOf('content/ephemeral-ranges.json', { ...all, ...own });
  assert.deepEqual(ranges({ solaris: RANGE }), []);
  assert.deepEqual(ranges({ solaris: { ...RANGE, last: 1025 } }), []);
  assert.deepEqual(ranges({ solaris: { ...RANGE, last: 1024 } }), ['solaris.last']);
  assert.deepEqual(ranges({ solaris: { ...RANGE, last: 65536 } }), ['solaris.last']);
  assert.deepEqual(ranges({ solaris: { ...RANGE, sources: [] } }), ['solaris.sources']);
  assert.deepEqual(ranges({ a: RANGE, b: RANGE }), ['b.short']);
  assert.deepEqual(issuesOf('content/ephemeral-ranges.json', { solaris: RANGE }), needed);
});

test('the three ranges cover all ports, each once', () => {
  const ranges = (...[a, b, c, d]: number[]) =>
    issuesOf('content/port-ranges.json', {
      system: { label: 'S', first: a, last: 1023, sources: ['rfc6335'] },
      registered: { label: 'R', first: b, last: 49151, sources: ['rfc6335'] },
      dynamic: { label: 'D', first: c, last: d, sources: ['rfc6335'] },
    });
  assert.deepEqual(ranges(0, 1024, 49152, 65535), []);
  assert.deepEqual(ranges(1, 1025, 49153, 65534), [
    'system.first',
    'registered.first',
    'dynamic.first',
    'dynamic.last',
  ]);
});

test('rows of the registry rise, and none names a port on a transport twice', () => {
  assert.deepEqual(rows({ port: 80 }, { port: 80, name: 'www' }, { port: 80, transports: ['udp'] }), []);
  assert.deepEqual(rows({ port: 80 }, { port: 79 }), ['rows.1.port']);
  assert.deepEqual(rows({ port: 80 }, { port: 80, transports: ['udp', 'tcp'] }), ['rows.1.name']);
});

test('a number of the registry stands under one date', () => {
  assert.deepEqual(registry({ registered: { '2005-08': [1, 2], '2005-09': [3] } }), []);
  assert.deepEqual(registry({ modified: { '2005-08': [1, 2], '2005-09': [3, 1] } }), ['modified.2005-09.1']);
  assert.deepEqual(registry({ registered: { august: [1] } }), ['registered.august']);
  assert.deepEqual(registry({ date: '2026-08' }), ['date']);
});
test('what Windows holds is a port on a transport, by ids', () => {
  const HELD = { ports: ['tcp/445'], name: 'SMB', detail: 'It shares files.', sources: ['kb832017'] };
  const holders = (own: object) =>
    issuesOf('content/windows-holders.json', {
      kernel: { smb: HELD },
      services: {},
      ...own,
    });
  assert.deepEqual(holders({}), []);
  assert.deepEqual(holders({ kernel: { smb: { ...HELD, ports: ['445', 'tpc/445', 'tcp/65536'] } } }), [
    'kernel.smb.ports.0',
    'kernel.smb.ports.1',
    'kernel.smb.ports.2',
  ]);
  assert.deepEqual(holders({ kernel: { smb: { ...HELD, sources: [] } } }), ['kernel.smb.sources']);
  assert.deepEqual(holders({ services: { dosvc: { ports: ['tcp/7680'] } } }), []);
});

test('a program that listens for others has names in lower case, as they are looked up', () => {
  const PROXY = { names: ['svchost'], explanation: 'It carries services.', heading: 'svchost', sources: ['kb832017'] };
  const proxies = (own: object) =>
    issuesOf('content/proxies-and-runtimes.json', {
      proxies: { svchost: { ...PROXY, ...own } },
      runtimes: { languages: { names: ['python3'] } },
      daemons: { macos: { names: ['timed'], why: 'A part', explanation: 'It is.', sources: ['kb832017'] } },
      runtimesAreUsualOn: [80],
      kernelSockets: { ports: ['udp/4789'], why: 'The kernel', explanation: 'It does.', sources: ['kb832017'] },
      kernelLocks: { beside: 2049, why: 'The locks', explanation: 'They are.', sources: ['kb832017'] },
      webServers: { names: ['nginx'], ports: [80], why: 'A web server', sources: ['kb832017'] },
      shared: { discovery: { ports: [1900], why: 'It asks', explanation: 'It does.', sources: ['kb832017'] } },
      commonFirstWords: ['windows'],
      attackTools: [],
      publishing: { does: 'To publish it', how: 'docker run', sources: ['kb832017'] },
    });
  assert.deepEqual(proxies({}), []);
  assert.deepEqual(proxies({ names: ['Svchost'] }), ['proxies.svchost.names.0']);
  assert.deepEqual(proxies({ names: [] }), ['proxies.svchost.names']);
  assert.deepEqual(proxies({ sources: [] }), ['proxies.svchost.sources']);
});

test('a kind of listing says what it tells and what it can’t, and shows some lines', () => {
  const kinds = (own: object) =>
    issuesOf('content/listing-kinds.json', {
      ss: { group: 'Linux', tells: 'Sockets.', cannotTell: 'No more.', example: 'tcp LISTEN', ...own },
    });
  assert.deepEqual(kinds({ command: 'ss -tulpn', suggested: true, searchedAs: ['ss'] }), []);
  assert.deepEqual(kinds({ tells: '' }), ['ss.tells']);
  assert.deepEqual(kinds({ example: '' }), ['ss.example']);
  assert.deepEqual(kinds({ hint: 'ss' }), ['ss']);
});

const CLAIMS = 'content/claims.json';
const realClaims = JSON.parse(readFileSync(join(ROOT, CLAIMS), 'utf8')) as Record<string, object>;

test('a claim says something, and has a source', () => {
  const claims = (own: object) =>
    issuesOf(CLAIMS, { ...realClaims, registry: { says: 'A list.', sources: ['iana-ports'], ...own } });
  assert.deepEqual(claims({}), []);
  assert.deepEqual(claims({ says: '' }), ['registry.says']);
  assert.deepEqual(claims({ sources: [] }), ['registry.sources']);
});

test('every claim has to be there, and code names it', () => {
  const code = globSync('src/{chart,features,pages,ui}/**/*.{ts,astro}', { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
  for (const id of Object.keys(realClaims)) {
    const others = Object.fromEntries(Object.entries(realClaims).filter(([other]) => other !== id));
    assert.deepEqual(issuesOf(CLAIMS, others), [id]);
    assert.ok(code.includes(`'${id}'`), `${id} is said nowhere`);
  }
});

test('commands for a range read and set it, and have a source', () => {
  const commands = (own: object) =>
    issuesOf('content/ephemeral-range-commands.json', {
      linux: { read: 'show', set: 'set', sources: ['linux-ip-sysctl'], ...own },
    });
  assert.deepEqual(commands({}), []);
  assert.deepEqual(commands({ set: undefined }), ['linux.set']);
  assert.deepEqual(commands({ sources: [] }), ['linux.sources']);
});

test('the endpoint mapper is a port with a source', () => {
  assert.deepEqual(issuesOf('content/endpoint-mapper.json', { port: 135, sources: ['kb832017'] }), []);
  assert.deepEqual(issuesOf('content/endpoint-mapper.json', { port: 65536, sources: [] }), ['port', 'sources']);
});

test('a suspicious program has names in lower case, a reason and a source', () => {
  const LISTED = { names: ['nc'], sources: ['kb832017'] };
  const SYSTEM = { folders: ['c:\\windows'], listeners: ['lsass'], ...LISTED };
  const programs = (own: object) =>
    issuesOf('content/suspicious-programs.json', {
      suspects: { netcat: { why: 'It listens', explanation: 'It does.', ...LISTED, ...own } },
      doubleEndings: { endings: ['pdf'], why: 'Two endings', explanation: 'It has.', sources: ['kb832017'] },
      interpreters: LISTED,
      systemPrograms: { windows: SYSTEM },
      kernelThreads: { linux: LISTED },
    });
  assert.deepEqual(programs({}), []);
  assert.deepEqual(programs({ names: ['NC'] }), ['suspects.netcat.names.0']);
  assert.deepEqual(programs({ why: '' }), ['suspects.netcat.why']);
  assert.deepEqual(programs({ sources: [] }), ['suspects.netcat.sources']);
});
