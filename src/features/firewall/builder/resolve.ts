/** What a choice comes to: its openings, merged, with the reasons. */
import { neededOpenings, type Opening, permitsOf } from '#chart/permits/opening.ts';
import type { Permit } from '#chart/permits/permit.ts';
import { list } from '#lib/text.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { codesOf, type LegPermits, legsOf } from './legs.ts';
import { writeSubject } from './link/selection-text.ts';
import { notesToWrite } from './selection-notes.ts';
import type { LinkedSet } from './link/state.ts';
import type { SubjectDetails, SubjectSwitch } from './subjects/details.ts';
import { detailsOf } from './subjects/details-of.ts';
import type { Selection } from './subjects/selection.ts';
import { WHOLE_SET } from './subjects/selection.ts';

export interface ResolvedSelection {
  selection: Selection;
  /** Undefined where the chart of today doesn't know it. */
  details: SubjectDetails | undefined;
  /** What people call it; of what the chart doesn't know, what stands in the link. */
  title: string;
  /** What it opens, as it is switched. */
  openings: readonly Opening[];
}

export interface Resolution {
  selections: readonly ResolvedSelection[];
  /** How many openings were chosen, before merging. */
  count: number;
  /** All permits, whichever ends they are for. */
  permits: readonly Permit[];
  /** The same by their ends. */
  legs: readonly LegPermits[];
  /** Whether jobs between different machines share the ends of the whole set. */
  isMixed: boolean;
  /** In sentences: what the chart of today doesn't know, and jobs between other machines than the rest. */
  notices: readonly string[];
}

/** Whether a switch of a selection is on. */
export const isSwitchOn = ({ without, with: taken }: Selection, { id, isOffAtFirst }: SubjectSwitch): boolean =>
  taken.includes(id) || (!isOffAtFirst && !without.includes(id));

/** The selection with a switch turned: only what differs from what it is by itself is kept. */
export function withSwitch(selection: Selection, { id, isOffAtFirst }: SubjectSwitch, on: boolean): Selection {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const [without, taken] = [others(selection.without), others(selection.with)];
  return {
    ...selection,
    without: on || isOffAtFirst ? without : [...without, id],
    with: on && isOffAtFirst ? [...taken, id] : taken,
  };
}

function resolveOne(catalogue: Catalogue, selection: Selection): ResolvedSelection {
  const details = detailsOf(catalogue, selection.subject);
  const on = (details?.switches ?? []).filter((one) => isSwitchOn(selection, one)).map(({ id }) => id);
  const own = selection.notes && notesToWrite(selection.notes);
  const openings = neededOpenings(details?.openings ?? [], new Set(on));
  return {
    selection,
    details,
    title: details?.title ?? writeSubject(selection.subject),
    openings: own ? openings.map((one) => ({ ...one, reason: { ...one.reason, own } })) : openings,
  };
}

function noticesOf({ selection, details, title }: ResolvedSelection): string[] {
  if (!details) return [`The chart of today does not know “${title}”, which the link names.`];
  const known = new Set([...details.switches.map(({ id }) => id), ...(details.elsewhere ?? [])]);
  return [...selection.without, ...selection.with]
    .filter((id) => !known.has(id))
    .map((id) => `“${title}” has no “${id}” any more; leaving it out or taking it in changes nothing.`);
}

/** Who speaks to whom in the jobs that have no ends of their own, where they don't agree on it. */
function endsNotice(selections: readonly ResolvedSelection[]): string[] {
  const pairs = selections.flatMap(({ selection, details }) =>
    details?.roles && !selection.ends ? `${details.roles.source} to ${details.roles.destination}` : [],
  );
  const different = [...new Set(pairs)];
  if (different.length < 2) return [];
  return [
    `These jobs run between different machines: ${list(different)}. Give each its own ends, unless one machine plays all the parts.`,
  ];
}

/** Works a choice out with the chart of today. */
export function resolveSelections(catalogue: Catalogue, selections: readonly Selection[]): Resolution {
  const resolved = selections.map((selection) => resolveOne(catalogue, selection));
  const openings = resolved.flatMap((one) => one.openings);
  const legs = legsOf(resolved.map((one) => ({ ends: one.selection.ends ?? WHOLE_SET, openings: one.openings })));
  const mixed = endsNotice(resolved);
  return {
    selections: resolved,
    count: openings.length,
    permits: permitsOf(openings),
    legs,
    isMixed: mixed.length > 0,
    notices: [...resolved.flatMap(noticesOf), ...mixed],
  };
}

/** The set of a choice, as its link keeps it. */
export const linkedSetOf = (legs: readonly LegPermits[], edition: string): LinkedSet => ({
  codes: codesOf(legs),
  edition,
});
