/** The services by product family. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servicesByFamily } from '#features/services/families.ts';
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { realChart } from '../../support/real-chart.ts';

const families = servicesByFamily(realChart.services.values());

test('every service stands once, in its own family', () => {
  const placed = families.flatMap(({ id, services }) => services.map((service) => [service.family, id]));
  assert.equal(placed.length, realChart.services.size);
  assert.ok(placed.every(([own, family]) => own === family));
});

test('families come in the order of the vocabulary, and one without a service is left out', () => {
  const order = wordsOf(vocab.families).filter((id) => families.some((family) => family.id === id));
  assert.deepEqual(
    families.map(({ id }) => id),
    order,
  );
  assert.deepEqual(servicesByFamily([]), []);
});
