/** Lines of a listing: nothing said twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portAt } from '#chart/build-chart.ts';
import { namedPortRow } from '#features/port-ranges/named-port-row.ts';
import type { Port } from '#chart/model.ts';
import { chartOf, REGISTRATION } from '../../support/entries.ts';
import { realChart } from '../../support/real-chart.ts';

const rowOf = (n: number, own: Partial<Port> = {}) => namedPortRow({ ...portAt(realChart, n), ...own });

test('a registered port has its name, the description and the transports', () => {
  assert.deepEqual(rowOf(2500), {
    number: 2500,
    charted: false,
    name: 'rtsserv',
    about: 'Resource Tracking system server',
    transports: 'TCP UDP',
  });
});

test('a description that is the name again is left out', () => {
  const [transport, name] = ['tcp' as const, 'spock'];
  assert.equal(rowOf(2507, { registrations: [{ ...REGISTRATION, transport, name, description: 'SPOCK' }] }).about, '');
});

test('a charted port has the author’s title, and the registered name behind it', () => {
  const row = rowOf(445);
  assert.equal(row.charted, true);
  assert.equal(row.name, realChart.ports.get(445)?.title);
  assert.ok(row.about.startsWith('microsoft-ds'));
});

test('software that listens there is named behind the description; software of a whole range is not', () => {
  const acmeAt = (port: number | string) =>
    chartOf({
      services: {
        acme: {
          title: 'Acme',
          family: 'web',
          endpoints: [{ transport: 'udp', port, for: 'console', sources: ['kb832017'] }],
        },
      },
    });
  const alone = portAt(acmeAt(2500), 2500);
  assert.equal(namedPortRow({ ...alone, title: 'rtsserv' }).about, 'Resource Tracking system server; Acme');
  assert.doesNotMatch(namedPortRow(portAt(acmeAt('2500-2600'), 2500)).about, /Acme|console/);
  const named = namedPortRow({ ...alone, registrations: [] });
  assert.equal(named.name, 'Acme');
  assert.equal(named.about, 'console');
  assert.equal(named.transports, 'UDP');
});
