/** What lives in a generation, what came with it, what went. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Generation } from '#chart/windows-generations.ts';
import {
  type Change,
  changeSources,
  inventoryOf,
  type ServiceAt,
  undatedCount,
} from '#features/windows-generations/inventory.ts';
import { chartOf, ENDPOINT } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const G: Generation = { id: 'g', label: 'G', versions: ['windows-xp', 'windows-server-2003'] };
const at = (port: number, own: object = {}) => ({ ...ENDPOINT, port, ...own });
const lived = (from: string, to: string | null = null) => ({ lived: { from, to }, state: undefined });

const SERVICES = {
  older: {
    title: 'Older',
    ...lived('windows-nt-4'),
    endpoints: [
      at(1),
      at(2, { since: 'Windows Server 2003' }),
      at(3, { until: 'Windows 2000' }),
      at(4, { since: 'Windows Server 2008' }),
    ],
  },
  newcomer: { title: 'Newcomer', ...lived('windows-xp'), endpoints: [at(5), at(6, { since: 'Windows XP' })] },
  departed: {
    title: 'Departed',
    lived: { from: 'windows-nt-4', to: 'windows-2000', sources: ['kb832017'] },
    state: undefined,
    endpoints: [at(7), at(8, { until: 'Windows NT 4.0' })],
  },
  guest: { title: 'Guest', ...lived('windows-xp', 'windows-xp'), endpoints: [at(9)] },
  undated: { title: 'Undated', lived: undefined, endpoints: [at(10), at(11, { since: 'Windows XP' })] },
  later: { title: 'Later', ...lived('windows-server-2008'), endpoints: [at(12)] },
  elsewhere: { title: 'Elsewhere', family: 'web', lived: { from: '2002', to: null }, endpoints: [at(13)] },
};
const services = [...chartOf({ services: SERVICES }).services.values()];
const { living, came, went } = inventoryOf(G, services);

const portsOf = ({ service, endpoints }: ServiceAt) => [service.id, ...endpoints.map(({ port }) => port)].join(' ');
const said = (changes: readonly Change[]) =>
  changes.map((change) => `${portsOf(change)}, ${change.isWhole ? 'service' : 'ports'}, ${change.version}`).sort();

test('what lives there has the ports of its time; a service without years is not listed', () => {
  assert.deepEqual(living.map(portsOf).sort(), ['guest 9', 'newcomer 5 6', 'older 1 2']);
});

test('a service comes with all its ports of the time, an endpoint of an older one by itself', () => {
  assert.deepEqual(said(came), [
    'guest 9, service, Windows XP',
    'newcomer 5 6, service, Windows XP',
    'older 2, ports, Windows Server 2003',
    'undated 11, ports, Windows XP',
  ]);
});

test('a service goes with the ports that it had last, and what came and went within the generation is both', () => {
  assert.deepEqual(said(went), [
    'departed 7, service, Windows 2000',
    'guest 9, service, Windows XP',
    'older 3, ports, Windows 2000',
  ]);
});

test('a change rests on the sources of the life, or of the endpoints; a life without any names none', () => {
  const sourcesOf = (changes: readonly Change[]) =>
    changes.map((one) => `${one.service.id} ${changeSources(one).join()}`);
  assert.deepEqual(sourcesOf(went), ['departed kb832017', 'guest ', 'older kb832017']);
});

test('those of Windows’ families that no generation can list are counted', () => {
  assert.deepEqual(undatedCount(services), { all: 6, undated: 1 });
});

test('in the project’s own content each service with years is in the generation that brought it', () => {
  const { all, undated } = undatedCount(realChart.services.values());
  assert.ok(all > undated && undated >= 0);
  const dns = realChart.services.get('dns-server');
  const first: Generation = { id: 'first', label: 'First', versions: ['windows-nt-4', 'windows-2000'] };
  assert.ok(inventoryOf(first, realChart.services.values()).came.some(({ service }) => service === dns));
});
