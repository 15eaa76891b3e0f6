/** A rule that says whether program and port go together: what it is given, and what it answers. */
import { servicePath } from '#chart/addresses.ts';
import type { ListingFacts, KnownSoftware } from '../facts.ts';
import type { ListingContext } from '../listing-context.ts';
import type { MatchKind, PageLink } from '../explained-row.ts';
import type { MergedListener } from '../merged-listener.ts';

/** Of more names only the first so many are written out. */
export const MAX_NAMED = 3;

/** What a rule is given. */
export interface MatchInput {
  facts: ListingFacts;
  listener: MergedListener;
  /** Whether the listing that it stands in names programs at all. */
  namesPrograms: boolean;
  context: ListingContext;
  /** The software that goes by the program's name. */
  software: readonly KnownSoftware[];
}

/** How a program and its port go together, and why. */
export interface ProgramMatch {
  match: MatchKind;
  /** A few words. */
  why: string;
  /** The same in sentences; may be empty. */
  detail: string;
  links: readonly PageLink[];
}

/** Undefined where the rule doesn't apply. */
export type MatchRule = (input: MatchInput) => ProgramMatch | undefined;

/** The pages of services. */
export const linksTo = (software: readonly KnownSoftware[]): PageLink[] =>
  software.slice(0, MAX_NAMED).map(({ id, title }) => ({ text: title, path: servicePath(id) }));

/** The titles, each once. */
export const titlesOf = (software: readonly KnownSoftware[]) => [...new Set(software.map(({ title }) => title))];
