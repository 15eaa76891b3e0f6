/** What a choice comes to: its openings, merged, with the reasons. */
import { list } from '#lib/text.ts';
import type { Permit } from '../model/rule-set.ts';
import { mergePermits } from '../model/permits.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOf } from './codes.ts';
import { entryOf } from './entries.ts';
import type { Entry, Opening, Switch } from './entry.ts';
import type { Item } from './items.ts';
import type { KeptSet } from './state.ts';

export interface ChosenItem {
  item: Item;
  /** Undefined where the chart of today doesn't know it. */
  entry: Entry | undefined;
  /** What it opens, as it is switched. */
  openings: readonly Opening[];
}

export interface Chosen {
  items: readonly ChosenItem[];
  /** How many openings were chosen, before merging. */
  count: number;
  permits: readonly Permit[];
  /** In sentences: what the chart of today doesn't know, and jobs between other machines than the rest. */
  notices: readonly string[];
}

/** Whether a switch of an item is on. */
export const isOn = ({ without, with: taken }: Item, { id, legacy }: Switch): boolean =>
  taken.includes(id) || (!legacy && !without.includes(id));

/** The item with a switch turned: only what differs from what it is by itself is kept. */
export function turned(item: Item, { id, legacy }: Switch, on: boolean): Item {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const [without, taken] = [others(item.without), others(item.with)];
  return {
    ref: item.ref,
    without: on || legacy ? without : [...without, id],
    with: on && legacy ? [...taken, id] : taken,
  };
}

function openingsOf(item: Item, { switches, openings }: Entry): Opening[] {
  const on = new Set(switches.filter((one) => isOn(item, one)).map(({ id }) => id));
  return openings.filter(
    ({ all, any }) => all.every((id) => on.has(id)) && (any.length === 0 || any.some((id) => on.has(id))),
  );
}

function noticesOf({ item, entry }: ChosenItem): string[] {
  if (!entry) return [`The chart of today does not know “${item.ref}”, which the link names.`];
  const known = new Set([...entry.switches.map(({ id }) => id), ...(entry.elsewhere ?? [])]);
  return [...item.without, ...item.with]
    .filter((id) => !known.has(id))
    .map((id) => `“${entry.title}” has no “${id}” any more; leaving it out or taking it in changes nothing.`);
}

/** Who speaks to whom in the jobs, where they don't agree on it: every rule of a set runs between the same two ends. */
function endsNotice(items: readonly ChosenItem[]): string[] {
  const pairs = items.flatMap(({ entry }) =>
    entry?.roles ? `${entry.roles.source} to ${entry.roles.destination}` : [],
  );
  const different = [...new Set(pairs)];
  if (different.length < 2) return [];
  return [
    `These jobs run between different machines: ${list(different)}. All rules of a set have the same source and the same destination, so make a set for each, unless one machine plays all the parts.`,
  ];
}

/** Works a choice out with the chart of today. */
export function choose(catalogue: Catalogue, items: readonly Item[]): Chosen {
  const chosen = items.map((item): ChosenItem => {
    const entry = entryOf(catalogue, item.ref);
    return { item, entry, openings: entry ? openingsOf(item, entry) : [] };
  });
  const all = chosen.flatMap(({ openings }) => openings);
  const permits = all.map(({ way, target, reason }): Permit => ({ way, target, reasons: [reason] }));
  return {
    items: chosen,
    count: all.length,
    permits: mergePermits(permits),
    notices: [...chosen.flatMap(noticesOf), ...endsNotice(chosen)],
  };
}

/** The set of a choice, to be kept in its link. */
export const keep = (permits: readonly Permit[], edition: string): KeptSet => ({ codes: permits.map(codeOf), edition });
