/** The RPC endpoint mapper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDPOINT_MAPPER } from '#chart/endpoint-mapper.ts';
import { realChart } from '../support/real-chart.ts';

test('the endpoint mapper has the port that its service has in the chart', () => {
  const service = realChart.services.get('remote-procedure-call');
  assert.ok(service?.endpoints.some(({ transport, port }) => transport === 'tcp' && port === ENDPOINT_MAPPER));
});
