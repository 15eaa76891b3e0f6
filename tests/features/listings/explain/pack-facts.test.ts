/** What of a service travels: the names under which a listing may show it, its units, its numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packFacts } from '#features/listings/explain/pack-facts.ts';
import { PlaceReader, PlaceWriter } from '#features/listings/explain/packed-places.ts';
import { unpackFacts } from '#features/listings/explain/unpack-facts.ts';
import { maskOf } from '#features/listings/explain/transport-mask.ts';
import { chartOf } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';
import { FACTS, onLinux } from '../support.ts';

const SOURCES = ['kb832017'];
const endpoint = (port: number | string, more: object = {}) => ({
  transport: 'tcp',
  port,
  for: 'clients',
  sources: SOURCES,
  ...more,
});

/** One service outside Windows, packed and unpacked again. */
function travelled(own: object) {
  const chart = chartOf({
    services: { cache: { title: 'A cache of keys', family: 'databases', endpoints: [endpoint(6379)], ...own } },
  });
  const { programs, services } = unpackFacts(packFacts(chart));
  const [[service] = []] = [...programs.values()];
  return { names: [...programs.keys()], units: [...services.keys()], spans: service?.spans, dynamic: service?.dynamic };
}

test('programs go by their names without .exe, once each', () => {
  const { names } = travelled({
    programs: [
      { name: 'cache-server', system: 'linux' },
      { name: 'cache-server.exe', system: 'windows' },
      { name: 'Sentinel.EXE', system: 'windows' },
    ],
  });
  assert.deepEqual(names, ['cacheserver', 'sentinel', 'cache']);
});

test('units go in lower case, without what kind of unit they are', () => {
  const { units } = travelled({
    programs: [
      { name: 'cached', system: 'linux', unit: 'Cache-Server.service' },
      { system: 'linux', unit: 'cache.socket' },
      { system: 'windows', unit: 'CacheSvc' },
      { name: 'cached', system: 'macos', unit: 'org.example.cache' },
    ],
  });
  assert.deepEqual(units, ['cache-server', 'cache', 'cachesvc', 'org.example.cache']);
});

test('a part of Windows with two services inside svchost is known by both', () => {
  const { names, units } = travelled({
    title: 'Remote Procedure Call',
    family: 'windows-core',
    aliases: ['rpc'],
    programs: [
      { name: 'svchost.exe', system: 'windows', unit: 'RpcSs' },
      { name: 'svchost.exe', system: 'windows', unit: 'RpcEptMapper' },
    ],
  });
  assert.deepEqual(names, ['svchost']);
  assert.deepEqual(units, ['rpcss', 'rpceptmapper']);
});

test('software outside Windows is also listed by its id, its title and its short aliases', () => {
  const { names } = travelled({ title: 'Key Cache', aliases: ['kcd', 'a store of keys'], programs: [] });
  assert.deepEqual(names, ['kcd', 'cache', 'keycache']);
});

test('what many programs share is no name of one: a runtime, the kernel of Windows', () => {
  const shared = ['java', 'python3', 'python3.11', 'node.exe', 'beam.smp', 'php', 'ruby', 'dotnet', 'perl', 'System'];
  const { names } = travelled({ aliases: ['java'], programs: shared.map((name) => ({ name, system: 'any' })) });
  assert.deepEqual(names, ['cache']);
});

test('the number that one means by its name comes first, TCP and UDP of one number together', () => {
  const { spans, dynamic } = travelled({
    endpoints: [
      endpoint(8443),
      endpoint(80),
      endpoint(8443, { transport: 'udp' }),
      endpoint('9000-9010'),
      endpoint('dynamic'),
    ],
  });
  const [tcp, both] = [maskOf(['tcp']), maskOf(['tcp', 'udp'])];
  assert.deepEqual(spans, [
    [8443, 8443, both, -1],
    [80, 80, tcp, -1],
    [9000, 9010, tcp, -1],
  ]);
  assert.equal(dynamic, true);
});

for (const [program, id, ports] of [
  ['redis-server', 'redis', [6379]],
  ['sshd', 'openssh', [22]],
  ['apache2', 'apache-http-server', [80]],
  ['named', 'bind', [53]],
  ['master', 'postfix', [25]],
  ['spoolsv', 'print-spooler', []],
] as const) {
  test(`${program} is known from its service’s file: ${id}`, () => {
    const key = program.replace('-', '');
    assert.deepEqual(
      FACTS.programs.get(key)?.map((software) => software.id),
      [id],
    );
    for (const port of ports) {
      const { match, links } = onLinux(`tcp ${port} *`, program);
      assert.equal(match, 'expected');
      assert.deepEqual(
        links.map(({ path }) => path),
        [`/services/${id}/`],
      );
    }
  });
}

for (const [program, port] of [
  ['java', 8080],
  ['java', 9200],
  ['python3', 5000],
  ['node', 5601],
  ['beam.smp', 5672],
] as const) {
  test(`${program} on ${port} is a runtime, whatever has that number by default`, () => {
    const { match, links, detail } = onLinux(`tcp ${port} *`, program);
    assert.equal(match, 'proxy');
    // Who has the number by default is a guess, and is called one.
    assert.ok(links.length === 0 || /The number alone says/.test(detail));
    assert.match(detail, /runs programs of many makers/);
  });
}

test('places are read as they were written', () => {
  const [writer, reader] = [new PlaceWriter(), new PlaceReader()];
  const places = [0, 0, 1, -1, 2, 0, 3, 2, -1, 4];
  const written = places.map((place) => writer.write(place));
  assert.deepEqual(written, ['', '0', '', '?', '', '2', '', '1', '?', '']);
  assert.deepEqual(
    written.map((text) => reader.read(text)),
    places,
  );
});

test('of every service its id, its settings and what is said of its ports arrive whole', () => {
  const known = new Map([...FACTS.programs.values()].flat().map((software) => [software.id, software]));
  const purposes = new Set<string>();
  for (const { id, title, settings, endpoints } of realChart.services.values()) {
    const software = known.get(id);
    if (!software) continue;
    assert.equal(software.title, title);
    for (const { does, system, how, where } of software.settings) {
      purposes.add(does);
      const told = settings.some(
        (own) => own.does === does && own.system === system && own.how === how && (own.where ?? '') === where,
      );
      assert.ok(told, `${id}: ${how}`);
    }
    for (const { transport, port, exposure } of endpoints) {
      const there = transport !== null && port !== null ? software.exposureOn(transport, port) : undefined;
      if (there === undefined) continue;
      const same = endpoints.filter((one) => one.transport === transport && one.port === port);
      assert.ok(
        same.some((one) => one.exposure?.reach === there.reach && (one.exposure.open ?? '').startsWith(there.open)),
        `${id}: ${exposure?.reach}, ${there.reach}`,
      );
    }
  }
  assert.ok(known.size > 500 && purposes.size > 3);
});
