/** The services by product family. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestKnown, servicesByFamily } from '#features/services/families.ts';
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

test('of a large family those come first of which there is most to say, in its order; a small one comes whole', () => {
  const [largest] = [...families].sort((a, b) => b.services.length - a.services.length);
  assert.ok(largest);
  const sources = (service: (typeof largest.services)[number]) =>
    new Set([...service.sources, ...service.endpoints.flatMap((endpoint) => endpoint.sources)]).size;
  const shown = bestKnown(largest.services, 5, 2);
  assert.equal(shown.length, 5);
  assert.deepEqual(
    shown,
    largest.services.filter((service) => shown.includes(service)),
  );
  const left = largest.services.filter((service) => !shown.includes(service));
  assert.ok(Math.min(...shown.map(sources)) >= Math.max(...left.map(sources)));
  assert.deepEqual(bestKnown(largest.services.slice(0, 6), 5, 2), largest.services.slice(0, 6));
});
