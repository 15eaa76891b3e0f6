/** The services by product family: the order of their index. */
import type { Service } from '#chart/model.ts';
import { type Family, groupByWord, vocab } from '#content-model/vocab.ts';

/** A product family with its services, in their order. */
interface ServiceFamilyGroup {
  id: Family;
  label: string;
  description: string;
  services: readonly Service[];
}

/** Every family that has a service, in the vocabulary's order. */
export function servicesByFamily(services: Iterable<Service>): ServiceFamilyGroup[] {
  return groupByWord(vocab.families, services, ({ family }) => family).map(({ items, ...family }) => ({
    ...family,
    services: items,
  }));
}

/** How many sources a service rests on: a measure of how much the chart has to say of it. */
const sourceCount = ({ sources, endpoints }: Service): number =>
  new Set([...sources, ...endpoints.flatMap((endpoint) => endpoint.sources)]).size;

/**
 * At most `most` services of a family, in its order: those that the chart has most to say of. Where that would leave out
 * fewer than `leastLeft`, the family comes whole.
 */
export function bestKnown(services: readonly Service[], most: number, leastLeft: number): readonly Service[] {
  if (services.length < most + leastLeft) return services;
  const kept = new Set([...services].sort((a, b) => sourceCount(b) - sourceCount(a)).slice(0, most));
  return services.filter((service) => kept.has(service));
}
