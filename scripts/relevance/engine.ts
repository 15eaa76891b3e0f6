/** What is measured: something that answers a query with pages, best first. */

/** Asks one query; the answer is the addresses of pages below the base, such as `/ports/445/`, without fragments. */
export type AskQuery = (query: string) => Promise<readonly string[]>;

export interface SearchEngine {
  name: string;
  /** How many questions it takes at a time: a browser spends most of one waiting. */
  lanes: number;
  /** Makes one that asks; each lane has its own. */
  open: () => Promise<AskQuery>;
}

/** Answers further down nobody reads. */
export const MAX_ANSWERS = 10;

/** The path of an address, which has neither host nor fragment. */
export const pathnameOf = (address: string): string => new URL(address, 'http://localhost').pathname;
