/** What a judge is told of a listener, and what it says. */
import { servicePath } from '#chart/addresses.ts';
import type { Facts, KnownSoftware } from '../facts.ts';
import type { Fit, Link, Listening } from '../explained-row.ts';

/** Of so many names the first are told. */
export const MAX_NAMED = 3;

export interface Case {
  facts: Facts;
  listening: Listening;
  /** Whether the listing that it stands in names programs at all. */
  namesPrograms: boolean;
  /** The software that goes by the program's name. */
  software: readonly KnownSoftware[];
}

export interface Judged {
  fit: Fit;
  /** A few words. */
  why: string;
  /** The same in sentences; may be empty. */
  detail: string;
  links: readonly Link[];
}

/** Undefined where it has nothing to say. */
export type Judge = (known: Case) => Judged | undefined;

/** The pages of services; software outside the chart has none. */
export const linksTo = (software: readonly KnownSoftware[]): Link[] =>
  software
    .slice(0, MAX_NAMED)
    .flatMap(({ id, title }) => (id === null ? [] : [{ text: title, path: servicePath(id) }]));

/** The titles, each once. */
export const titlesOf = (software: readonly KnownSoftware[]) => [...new Set(software.map(({ title }) => title))];
