/** Addresses by which a service is also reached: its system service name. */
import { slugOf } from '#chart/addresses.ts';
import type { Chart } from '#chart/model.ts';

/** Pairs of an alias and a service's id, for every name that isn't an id already. */
export function serviceAliases({ services }: Pick<Chart, 'services'>): [alias: string, id: string][] {
  return [...services.values()].flatMap(({ id, systemServiceName }) => {
    const alias = systemServiceName === null ? id : slugOf(systemServiceName);
    return services.has(alias) ? [] : [[alias, id] as [string, string]];
  });
}
