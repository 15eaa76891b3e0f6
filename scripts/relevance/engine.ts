/** What is measured: something that answers a query with pages, best first. */

/** Asks one query; the answer is addresses below the base, such as `/ports/445/`, without fragments. */
export type Ask = (query: string) => Promise<readonly string[]>;

export interface Engine {
  name: string;
  /** How many questions it takes at a time: a browser spends most of one waiting. */
  lanes: number;
  /** Makes one that asks; each lane has its own. */
  open: () => Promise<Ask>;
}

/** Answers further down nobody reads. */
export const READ = 10;

/** An address as the suite writes it: the path alone. */
export const pathOf = (address: string): string => new URL(address, 'http://localhost').pathname;
