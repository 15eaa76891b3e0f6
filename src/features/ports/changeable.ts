/** Of the services of a number those that the chart can tell how to change. */
import type { Port, Service } from '#chart/model.ts';
import { inReadingOrder, isAtHome } from '#chart/port-uses.ts';

/** So many have their settings on the number's page. */
const MAX_SHOWN = 3;
/** So many are shown or named in all. */
const MAX_NAMED = 6;
/** Where more than so many could be shown, three say little of the one that a reader has: the first stands for them. */
const CROWD = 10;

export interface Changeable {
  shown: readonly Service[];
  others: readonly Service[];
}

/** Those that listen here, the ones first that do so untouched; what only comes in or goes out has nothing to close here. */
export function changeable({ endpoints }: Pick<Port, 'endpoints'>, services: ReadonlyMap<string, Service>): Changeable {
  const listening = inReadingOrder(endpoints).filter(isAtHome);
  const all = [...new Set(listening.map((e) => e.service))]
    .flatMap((id) => services.get(id) ?? [])
    .filter(({ settings }) => settings.length > 0);
  const shown = all.length > CROWD ? 1 : MAX_SHOWN;
  return { shown: all.slice(0, shown), others: all.slice(shown, MAX_NAMED) };
}
