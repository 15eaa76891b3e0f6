/** All names from A to Z. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from '#chart/page-ref.ts';
import { allNames } from '#features/search/names/all-names.ts';
import { chartOf, ENDPOINT } from '../../../support/entries.ts';
import { realChart } from '../../../support/real-chart.ts';

const names = allNames(
  chartOf({
    services: {
      wins: { title: 'WINS', programs: [{ system: 'windows', unit: 'WINS' }], aliases: ['name server'] },
      b: {
        title: 'b',
        programs: [{ name: 'b.exe', system: 'windows', unit: 'x' }],
        endpoints: [{ ...ENDPOINT, as: 'CIFS/SMB' }],
      },
    },
    protocols: { smb: { title: 'Server Message Block', abbreviation: 'SMB' } },
    ports: { 65535: { aliases: ['port 10', 'port 9'] } },
    scenarios: { shares: { title: 'Clients to a file server', aliases: ['smb rules'] } },
    guides: { ranges: { title: 'All ranges', aliases: ['Port ranges'] } },
  }),
);

test('every name stands as people write it, with its page and kind', () => {
  assert.deepEqual(
    names.filter(({ charted }) => charted).map(({ name, page, label }) => `${name} ${pathOf(page)} ${label}`),
    [
      'All ranges /guides/ranges/ guide',
      'b /services/b/ service',
      'b.exe /services/b/ service',
      'CIFS/SMB /protocols/smb/ protocol',
      'Clients to a file server /scenarios/shares/ scenario',
      'name server /services/wins/ service',
      'port 9 /ports/65535/ port 65535',
      'port 10 /ports/65535/ port 65535',
      'Port ranges /guides/ranges/ guide',
      'Server Message Block /protocols/smb/ protocol',
      'SMB /protocols/smb/ protocol',
      'smb rules /scenarios/shares/ scenario',
      'WINS /services/wins/ service',
      'x /services/b/ service',
    ],
  );
});

test('names of ports without a story are told apart, and a run of one name is one line', () => {
  const plain = names.filter(({ charted }) => !charted);
  const x11 = plain.filter(({ name }) => name === 'x11').map(({ page, label }) => [pathOf(page), label]);
  assert.deepEqual(x11, [['/ports/6000/', 'ports 6000–6063']]);
  assert.ok(plain.some(({ name, label }) => name === 'freeciv' && label === 'port 5556'));
});

test('software is named with its other names, those of its programs and its units, on every system', () => {
  const programs = [
    { name: 'redis-server', system: 'linux', unit: 'redis-server.service' },
    { name: 'redis-sentinel', system: 'linux', unit: 'Redis-Sentinel.service' },
    { name: 'redis-server.exe', system: 'windows', unit: 'RedisSvc' },
  ];
  const services = { redis: { title: 'Redis', family: 'databases', aliases: ['redis cache'], programs } };
  const own = allNames(chartOf({ services })).filter(({ page }) => pathOf(page) === '/services/redis/');
  assert.deepEqual(
    own.map(({ name }) => name),
    ['Redis', 'redis cache', 'Redis-Sentinel', 'redis-server', 'redis-server.exe', 'RedisSvc'],
  );
});

test('capitals and signs do not count in the order, and capitals make no second line', () => {
  const services = { a: { title: '.NET', programs: [{ system: 'windows', unit: '.net' }], aliases: ['nerd', 'nfs'] } };
  const own = allNames(chartOf({ services })).filter(({ page }) => pathOf(page) === '/services/a/');
  assert.deepEqual(
    own.map(({ name }) => name),
    ['nerd', '.NET', 'nfs'],
  );
});

test('in the real chart no line stands twice, and none is empty', () => {
  const lines = allNames(realChart).map(({ name, page }) => `${name}\n${pathOf(page)}`);
  assert.ok(lines.length > 500);
  assert.equal(new Set(lines).size, lines.length);
  for (const line of lines) assert.match(line, /^\S.*\n\/\S+\/$/);
});
