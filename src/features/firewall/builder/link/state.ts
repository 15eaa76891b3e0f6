/** What the rule builder's links keep: all that somebody chose and typed. Every version of the links is read into it. */
import type { Also } from '../../model/also.ts';
import { type Placement, USUAL_PLACEMENT } from '../../model/placement.ts';
import { ANYWHERE_IN_WINDOWS, type SetNotes, type WindowsGeneration, type WindowsScope } from '../../model/rule-set.ts';
import type { Selection } from '../subjects/selection.ts';

/** The set as it was when its link was made, so that it stays when the chart changes. */
export interface LinkedSet {
  /** Merged openings, as `codesOf` writes them. */
  codes: readonly string[];
  edition: string;
}

/** An end with a name of its own, as it was typed. */
export interface NamedEnd {
  name: string;
  addresses: string;
}

export interface BuilderState extends SetNotes {
  /** No two of one subject between the same ends. */
  selections: readonly Selection[];
  /** Ends that some of the choice has for itself; it names them by their numbers, from 1. */
  ends: readonly NamedEnd[];
  /** As they were typed: they may be no addresses. */
  source: string;
  destination: string;
  generation: WindowsGeneration;
  /** Ports in the place of its dynamic range, as they were typed: they may be none. */
  dynamicPorts: string;
  /** Whether the name that is made of the content leaves these ports out, as it did when its link was made. */
  isNamedWithoutDynamic: boolean;
  windows: WindowsScope;
  /** What the reader calls the set; empty where its name is made from what is in it. */
  name: string;
  /** Where the rules go, as it was typed: names may be none. */
  placement: Placement;
  /** What is written besides. */
  also: readonly Also[];
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
  ends: [],
  source: '',
  destination: '',
  generation: 'since-vista',
  dynamicPorts: '',
  isNamedWithoutDynamic: false,
  windows: ANYWHERE_IN_WINDOWS,
  ticket: '',
  justification: '',
  expires: '',
  comment: '',
  name: '',
  placement: USUAL_PLACEMENT,
  also: [],
  syntax: '',
  set: undefined,
};
