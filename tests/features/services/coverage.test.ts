/** How complete the services are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '#features/services/index.ts';
import { missingFields } from '#features/services/completeness.ts';
import { chartOf, take } from '../../support/entries.ts';

const chart = chartOf({
  services: {
    redis: {
      family: 'databases',
      maker: 'Redis',
      exposure: { reach: 'peers', sources: ['redis-conf'] },
      settings: [{ does: 'stop', how: 'x' }],
      genuine: [{ ask: 'PING', answer: 'PONG', sources: ['redis-conf'] }],
      sources: ['redis-conf'],
    },
    bare: { title: 'Bare', family: 'databases', programs: [], sources: ['list'] },
  },
  sources: { 'redis-conf': { publisher: 'Redis Ltd' }, list: { publisher: 'Somebody' } },
});

test('each part is counted by family, and over all', () => {
  const [databases, all, ...more] = coverageOf(chart, new Set(['redis']));
  assert.deepEqual(more, []);
  assert.deepEqual(databases?.having, {
    programs: 1,
    exposure: 1,
    settings: 1,
    genuine: 1,
    prose: 1,
    'maker-source': 1,
  });
  assert.deepEqual([databases.label, databases.services], ['Databases', 2]);
  assert.deepEqual({ ...all, label: '' }, { ...databases, label: '' });
});

test('what is not known of a service is told', () => {
  assert.deepEqual(missingFields(take(chart.services, 'redis')), []);
  assert.equal(missingFields(take(chart.services, 'bare')).length, 4);
});
