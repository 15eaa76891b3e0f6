/** All that the page shows for a state: the set, its counts and differences, the rules, the text for a ticket. */
import type { Permit } from '#chart/permits/permit.ts';
import { count } from '#lib/text.ts';
import { hasOwnDynamicPorts, ownDynamicText } from '../model/dynamic.ts';
import { wholeEnd } from '../model/ends.ts';
import { groupsFor } from '../model/groups.ts';
import { problemsOf } from '../model/problems.ts';
import { endsIn, permitsIn, type RuleSet, type SetEnd, type SetLeg } from '../model/rule-set.ts';
import { setNameOf } from '../model/set-name.ts';
import { type NamedSyntax, SYNTAXES } from '../syntax/syntax-names.ts';
import { syntaxesFor } from '../syntax/syntaxes-for.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { expiryOf } from './expiry.ts';
import { shareLinkOf } from './link/share-link.ts';
import type { BuilderState } from './link/state.ts';
import type { LegPermits } from './legs.ts';
import { differenceOf, linkedLegs, type SetDifference } from './linked-set.ts';
import { readOwnEnds, setEnds } from './own-ends.ts';
import { risksOf } from './risks.ts';
import { linkedSetOf, type Resolution, resolveSelections } from './resolve.ts';
import { readEnds, type TypedEnd, type TypedEnds } from './typed-ends.ts';

/** Where and when the page is looked at. */
export interface ViewContext {
  /** The site's address without a slash at the end, and the tool's own. */
  site: string;
  page: string;
  /** ISO 8601. */
  day: string;
}

export interface BuilderView {
  resolution: Resolution;
  ends: TypedEnds;
  /** Those of both that nothing runs from or to, since all that is chosen has ends of its own. */
  unusedEnds: readonly ('source' | 'destination')[];
  /** What was understood of the ends with names. */
  ownEnds: readonly TypedEnd[];
  /** What is to be said of the last day, as a sentence; empty where there is none. */
  expiry: string;
  /** The set that is shown: the link's, where `state.set` is to be kept; else that of today. */
  set: RuleSet;
  /** The syntaxes in which there are rules for the set. */
  offered: readonly NamedSyntax[];
  /** The one that is looked at: the state's, else the first; undefined where there are no rules. */
  shown: NamedSyntax | undefined;
  /** Why there are no rules. */
  problems: readonly string[];
  /** What is to be said of the choice and of the syntax, in sentences. */
  notices: readonly string[];
  /** `15 openings chosen, 9 rules after merging.` */
  sentence: string;
  /** What the chart of today makes of it differently; undefined where the link's set is that of today. */
  changed: { text: string; difference: SetDifference } | undefined;
  /** The state with the set that is shown, as it goes into the address. */
  state: BuilderState;
  isShortened: boolean;
  /** Who stands at the ends, where the chosen scenarios agree on it; empty otherwise. */
  roles: { source: string; destination: string };
}

/** The role that every chosen scenario has at an end. */
function roleAt(end: 'source' | 'destination', { selections }: Resolution): string {
  const shared = selections.filter(({ selection }) => !selection.ends);
  const roles = new Set(shared.map(({ details }) => details?.roles?.[end] ?? ''));
  return roles.size === 1 ? ([...roles][0] ?? '') : '';
}

/** By the words of the ends: those of the whole set have their own, which no named end has. */
function unusedIn(legs: readonly SetLeg[]): BuilderView['unusedEnds'] {
  if (legs.length === 0) return [];
  const words = new Set(endsIn({ legs }).map(({ word }) => word));
  return (['source', 'destination'] as const).filter((side) => !words.has(side.toUpperCase()));
}

const nothingOpen = (selections: Resolution['selections']): string =>
  selections.some(({ details }) => details)
    ? 'Nothing is open: all of it is left out.'
    : 'Nothing is open: the chart of today knows none of it.';

/** `15 openings chosen, 9 rules after merging.`; of a set that a link keeps, only what is there. */
function sentenceOf({ selections, count: openings }: Resolution, permits: readonly Permit[], isKept: boolean): string {
  if (permits.length === 0) return selections.length === 0 ? '' : nothingOpen(selections);
  const reverse = permits.filter(({ direction }) => direction === 'reverse').length;
  const rules = count(permits.length, 'rule');
  const towards = reverse === 0 ? '' : `, ${reverse === permits.length ? 'all' : reverse} of them back to the source`;
  if (isKept) return `${rules}, as the link has them${towards}.`;
  return `${count(openings, 'opening')} chosen, ${rules} after merging${towards}.`;
}

function changedOf(
  state: BuilderState,
  linked: readonly LegPermits[],
  today: readonly LegPermits[],
  edition: string,
): BuilderView['changed'] {
  const difference = differenceOf(linked, today);
  if (difference.added.length + difference.gone.length === 0) return undefined;
  const made = state.set?.edition;
  const text = `The chart has changed since this link was made${made ? ` with edition ${made}` : ''}. Its set stays as it was; edition ${edition} makes another one of the same choice.`;
  return { text, difference };
}

/** Why another syntax is shown than the one that was asked for. */
function syntaxNotices(asked: string, shown: NamedSyntax | undefined): string[] {
  if (!shown || asked === '' || shown.id === asked) return [];
  const known = SYNTAXES.find(({ id }) => id === asked);
  return known
    ? [`${known.label} has nothing to say of this set. The rules are shown for ${shown.label}.`]
    : [`The link asks for rules in “${asked}”, which this page does not know. They are shown for ${shown.label}.`];
}

/** Addresses of a version of IP that the other end has none of: no packet has both, and there are no rules for them. */
function alone({ source, destination }: SetLeg): string[] {
  const versions = ({ addresses }: SetEnd) =>
    addresses.every(({ kind }) => kind === 'ip' || kind === 'range')
      ? new Set(addresses.flatMap((one) => (one.kind === 'ip' || one.kind === 'range' ? [one.version] : [])))
      : undefined;
  const [from, to] = [versions(source), versions(destination)];
  if (!from || !to) return [];
  const called = ({ title, word }: SetEnd) => (title === '' ? `the ${word.toLowerCase()}` : `“${title}”`);
  const without = (own: Set<4 | 6>, others: Set<4 | 6>, end: SetEnd, other: SetEnd) =>
    [...own]
      .filter((version) => !others.has(version))
      .map(
        (version) =>
          `There are no rules for what ${called(end)} has of IPv${version}: ${called(other)} has none of it.`,
      );
  return [...without(from, to, source, destination), ...without(to, from, destination, source)];
}

/** Works a state out. `isKept` says that its set comes from a link, and stays. */
export function viewOf(catalogue: Catalogue, state: BuilderState, isKept: boolean, context: ViewContext): BuilderView {
  const resolution = resolveSelections(catalogue, state.selections);
  const [ends, ownEnds] = [readEnds(state.source, state.destination), readOwnEnds(state.ends)];
  const linked = isKept && state.set ? linkedLegs(state.set, resolution.legs) : undefined;
  const changed = linked && changedOf(state, linked, resolution.legs, catalogue.edition);
  const chosen = changed && linked ? linked : resolution.legs;
  const edition = (changed && state.set?.edition) || catalogue.edition;
  const full = { ...state, set: chosen.length > 0 ? linkedSetOf(chosen, edition) : undefined };
  const { address, isShortened } = shareLinkOf(context.page, full);
  const endAt = setEnds(ends, state.ends, ownEnds);
  const legs = chosen.map(({ ends: own, permits }): SetLeg => ({
    source: endAt(own.source, 'source'),
    destination: endAt(own.destination, 'destination'),
    permits,
    // A group of Windows opens whatever port RPC takes: of ports that were pinned it knows nothing.
    groups: groupsFor(
      permits.filter(({ target }) => target.kind !== 'rpc' || !hasOwnDynamicPorts(state)),
      catalogue.services,
    ),
  }));
  const permits = permitsIn({ legs });
  const { generation, dynamicPorts } = state;
  const risks = risksOf(catalogue, { legs, generation, dynamicPorts });
  const { expires, meaning } = expiryOf(state.expires, context.day);
  const set: RuleSet = {
    name: setNameOf({
      typed: state.name,
      titles: resolution.selections.map(({ title }) => title),
      legs: legs.map(({ source, destination, permits: own }) => ({
        source: wholeEnd(source),
        destination: wholeEnd(destination),
        permits: own,
      })),
      dynamic: state.isNamedWithoutDynamic ? '' : ownDynamicText(state),
    }),
    legs,
    generation,
    dynamicPorts,
    windows: state.windows,
    placement: state.placement,
    also: state.also,
    risks,
    ticket: state.ticket,
    justification: state.justification,
    expires,
    comment: state.comment,
    link: address,
    site: context.site,
    edition,
    day: context.day,
  };
  const offered = syntaxesFor(set);
  const shown = offered.find(({ id }) => id === state.syntax) ?? offered[0];
  return {
    resolution,
    ends,
    unusedEnds: unusedIn(legs),
    ownEnds,
    expiry: meaning,
    set,
    offered,
    shown,
    problems: problemsOf(set),
    notices: [...resolution.notices, ...legs.flatMap(alone), ...risks, ...syntaxNotices(state.syntax, shown)],
    sentence: sentenceOf(resolution, permits, changed !== undefined),
    changed,
    state: full,
    isShortened,
    roles: { source: roleAt('source', resolution), destination: roleAt('destination', resolution) },
  };
}
