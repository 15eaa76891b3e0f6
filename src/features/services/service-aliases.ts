/** Addresses by which a service is also reached: its names in service managers. */
import { slugOf } from '#chart/addresses.ts';
import type { Chart } from '#chart/model.ts';
import { unitName } from '#chart/program-names.ts';

/** Pairs of an alias and a service's id, for every name that isn't an id already and that one service alone has. */
export function serviceAliases({ services }: Pick<Chart, 'services'>): [alias: string, id: string][] {
  const named = [...services.values()].flatMap(({ id, programs }) =>
    programs.flatMap(({ unit }) => (unit === undefined ? [] : [{ alias: slugOf(unitName(unit)), id }])),
  );
  return [...Map.groupBy(named, ({ alias }) => alias)].flatMap(([alias, owners]) => {
    const ids = new Set(owners.map(({ id }) => id));
    return [...ids].flatMap((id) => (services.has(alias) || ids.size > 1 ? [] : [[alias, id] as [string, string]]));
  });
}
