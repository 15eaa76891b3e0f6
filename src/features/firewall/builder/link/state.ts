/** What the rule builder's links keep: all that somebody chose and typed. Every version of the links is read into it. */
import { type Placement, USUAL_PLACEMENT } from '../../model/placement.ts';
import type { WindowsGeneration } from '../../model/rule-set.ts';
import type { Selection } from '../subjects/selection.ts';

/** The set as it was when its link was made, so that it stays when the chart changes. */
export interface LinkedSet {
  /** Merged openings, as `openingCode` writes them. */
  codes: readonly string[];
  edition: string;
}

export interface BuilderState {
  /** No two of one subject. */
  selections: readonly Selection[];
  /** As they were typed: they may be no addresses. */
  source: string;
  destination: string;
  generation: WindowsGeneration;
  /** What is to stand in every rule, such as the number of a change. */
  comment: string;
  /** What the reader calls the set; empty where its name is made from what is in it. */
  name: string;
  /** Where the rules go, as it was typed: names may be none. */
  placement: Placement;
  /** The id of the syntax that is looked at; empty for the first. */
  syntax: string;
  set: LinkedSet | undefined;
}

export interface ReadLink {
  state: BuilderState;
  /** What is wrong with the link, in sentences; empty when nothing is. */
  notices: readonly string[];
}

export const EMPTY_STATE: BuilderState = {
  selections: [],
  source: '',
  destination: '',
  generation: 'since-vista',
  comment: '',
  name: '',
  placement: USUAL_PLACEMENT,
  syntax: '',
  set: undefined,
};
