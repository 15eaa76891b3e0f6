/** Whoever leads at a number listens there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadingServices } from '#chart/content-rules/leading-services.ts';
import { writtenOf } from '../../support/entries.ts';

const services = { nginx: { endpoints: [{ transport: 'tcp', port: 80 }] }, redis: { endpoints: [{ port: 6379 }] } };
const found = (leads: string[]) =>
  leadingServices(writtenOf({ services, ports: { '80': { leads } } })).map(({ field, found }) => `${field} ${found}`);

test('a service with the number may lead; of one that there is not, others tell', () => {
  assert.deepEqual(found(['nginx']), []);
  assert.deepEqual(found(['nowhere']), []);
});

test('a service without the number is reported', () => {
  assert.deepEqual(found(['nginx', 'redis']), ['leads[1] "redis"']);
});
