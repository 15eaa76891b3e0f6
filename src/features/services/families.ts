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
