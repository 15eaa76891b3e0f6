/** A test of a cause tells two things apart: one result alone leaves the reader without a word for the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realChart } from '../support/real-chart.ts';

test('each test of a symptom says what shows when it is this cause and what shows when it isn’t', () => {
  const short = [...realChart.symptoms.values()].flatMap(({ id, causes }) =>
    causes.flatMap((cause) =>
      cause.tests.filter(({ results }) => results.length < 2).map(() => `content/symptoms/${id}.mdx: ${cause.id}`),
    ),
  );
  assert.deepEqual(short, []);
});

test('each symptom leads to a service, a port, a protocol, a scenario or a guide', () => {
  const alone = [...realChart.symptoms.values()].filter(({ services, ports, protocols, scenarios, guides }) =>
    [services, ports, protocols, scenarios, guides].every((list) => list.length === 0),
  );
  assert.deepEqual(
    alone.map(({ id }) => id),
    [],
  );
});
