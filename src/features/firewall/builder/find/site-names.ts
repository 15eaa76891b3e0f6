/** The names of the whole site, as the box of the rule builder asks them: loaded when it is first touched. */
import { type ExactIndex, lookup, openIndex, type SearchMatch } from '#features/search/index.ts';

/** What is asked of the site's names. */
export interface SiteNames {
  /** The pages that a text leads to, best first. */
  lookup(typed: string, limit: number): SearchMatch[];
  /** What a port is called, and on which transports anything is known of it. */
  port(number: number): { hint: string; transports?: readonly string[] } | undefined;
}

/** The exact index as names. */
export const siteNames = (exact: ExactIndex): SiteNames => ({
  lookup: (typed, limit) => lookup(exact, typed, limit),
  port: (number) => openIndex(exact).port(number),
});
