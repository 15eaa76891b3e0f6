/** All that the page shows for a state: the set, its counts and differences, the outputs, the text for a ticket. */
import { count } from '#lib/text.ts';
import { groupsFor } from '../model/groups.ts';
import { outputsOf } from '../syntax/outputs.ts';
import { problemsOf } from '../model/problems.ts';
import type { Output, Permit, RuleSet } from '../model/rule-set.ts';
import type { Catalogue } from './catalogue.ts';
import { choose, type Chosen, keep } from './chosen.ts';
import { type Ends, readEnds } from './ends.ts';
import { type Difference, differenceOf, keptPermits } from './kept.ts';
import { linkOf } from './link.ts';
import type { State } from './state.ts';

/** Where and when the page is looked at. */
export interface Place {
  /** The site's address without a slash at the end, and the tool's own. */
  site: string;
  page: string;
  /** ISO 8601. */
  day: string;
}

export interface View {
  chosen: Chosen;
  ends: Ends;
  /** The set that is shown: the link's, where `state.set` is to be kept; else that of today. */
  set: RuleSet;
  outputs: readonly Output[];
  /** Why there are no outputs. */
  problems: readonly string[];
  /** `15 openings chosen, 9 rules after merging.` */
  sentence: string;
  /** What the chart of today makes of it differently; undefined where the link's set is that of today. */
  changed: { text: string; difference: Difference } | undefined;
  /** The state with the set that is shown, as it goes into the address. */
  state: State;
  isShortened: boolean;
  /** Who stands at the ends, where the chosen scenarios agree on it; empty otherwise. */
  roles: { source: string; destination: string };
}

/** The role that every chosen scenario has at an end. */
function roleAt(end: 'source' | 'destination', { items }: Chosen): string {
  const roles = new Set(items.map(({ entry }) => entry?.roles?.[end] ?? ''));
  return roles.size === 1 ? ([...roles][0] ?? '') : '';
}

const nothingOpen = (items: Chosen['items']): string =>
  items.some(({ entry }) => entry)
    ? 'Nothing is open: all of it is left out.'
    : 'Nothing is open: the chart of today knows none of it.';

/** `15 openings chosen, 9 rules after merging.`; of a set that a link keeps, only what is there. */
function sentenceOf({ items, count: openings }: Chosen, permits: readonly Permit[], isKept: boolean): string {
  if (permits.length === 0) return items.length === 0 ? '' : nothingOpen(items);
  const back = permits.filter(({ way }) => way === 'back').length;
  const rules = count(permits.length, 'rule');
  const towards = back === 0 ? '' : `, ${back === permits.length ? 'all' : back} of them back to the source`;
  if (isKept) return `${rules}, as the link has them${towards}.`;
  return `${count(openings, 'opening')} chosen, ${rules} after merging${towards}.`;
}

function changedOf(state: State, kept: readonly Permit[], today: readonly Permit[], edition: string): View['changed'] {
  const difference = differenceOf(kept, today);
  if (difference.added.length + difference.gone.length === 0) return undefined;
  const made = state.set?.edition;
  const text = `The chart has changed since this link was made${made ? ` with edition ${made}` : ''}. Its set stays as it was; edition ${edition} makes another one of the same choice.`;
  return { text, difference };
}

/** Works a state out. `isKept` says that its set comes from a link, and stays. */
export function viewOf(catalogue: Catalogue, state: State, isKept: boolean, place: Place): View {
  const chosen = choose(catalogue, state.items);
  const ends = readEnds(state.source, state.destination);
  const kept = isKept && state.set ? keptPermits(state.set, chosen.permits) : undefined;
  const changed = kept && changedOf(state, kept, chosen.permits, catalogue.edition);
  const permits = changed && kept ? kept : chosen.permits;
  const edition = (changed && state.set?.edition) || catalogue.edition;
  const full = { ...state, set: permits.length > 0 ? keep(permits, edition) : undefined };
  const { address, isShortened } = linkOf(place.page, full);
  const set: RuleSet = {
    permits,
    source: ends.source.address,
    destination: ends.destination.address,
    generation: state.generation,
    groups: groupsFor(permits, catalogue.services),
    comment: state.comment,
    link: address,
    site: place.site,
    edition,
    day: place.day,
  };
  const [outputs, problems] = [outputsOf(set), problemsOf(set)];
  return {
    chosen,
    ends,
    set,
    outputs,
    problems,
    sentence: sentenceOf(chosen, permits, changed !== undefined),
    changed,
    state: full,
    isShortened,
    roles: { source: roleAt('source', chosen), destination: roleAt('destination', chosen) },
  };
}
