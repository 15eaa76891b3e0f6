/** The small exact index that answers numbers, names and identifiers at once. */
import type { PageRef } from '#chart/page-ref.ts';

/**
 * Why a name leads to a page, with the words that tell it before the name. The order is the rank: what a page is
 * called beats what it is also called.
 */
export const NAME_REASONS = {
  name: '',
  'system-service-name': 'system service name',
  process: 'process',
  error: 'error',
  registered: 'registered at IANA',
  'main-listener': 'listens here by default',
  'other-listener': 'listens here too',
  wording: 'listed as',
  heading: 'headed',
  advisory: 'advisory',
  technique: 'technique',
  specification: 'specification',
  document: 'document',
  source: 'source',
  alias: 'also called',
} as const;

/** One of them. */
export type NameReason = keyof typeof NAME_REASONS;

const RANKS = Object.keys(NAME_REASONS) as NameReason[];

/** The place of a reason: the less, the better. */
export const rankOfReason = (reason: NameReason): number => RANKS.indexOf(reason);

/** The reason at a place; undefined beyond the last. */
export const reasonOfRank = (rank: number): NameReason | undefined => RANKS[rank];

/** Whether a reason leads from an identifier, not from a name. */
export const isIdentifier = (reason: string): boolean =>
  ['advisory', 'technique', 'specification', 'document', 'source'].includes(reason);

/** A page that is found. */
export interface PageSummary extends PageRef {
  title: string;
  /** A few words on what it is. */
  hint: string;
  /** Of a port: the transports on which it is used or registered. */
  transports?: readonly string[];
}

/** What a page is called, and why it is called so. */
export type PageName = readonly [reason: NameReason, text: string];

/** A page with all its names, each once, for its best reason. */
export interface IndexedPage extends PageSummary {
  names: readonly PageName[];
}

/** A page without its names. */
export const withoutNames = ({ kind, id, title, hint, transports }: IndexedPage): PageSummary => ({
  kind,
  id,
  title,
  hint,
  ...(transports && { transports }),
});

/** A port that has a name and no prose. */
export interface UnchartedPort {
  number: number;
  title: string;
  /** IANA's: those of the title, and the others. */
  names: readonly string[];
  otherNames: readonly string[];
  /** Of software that listens there by default; of software that is asked for another port first. */
  uses: readonly string[];
  lesserUses: readonly string[];
  transports: readonly string[];
  /** What IANA's registry and software say of it, `; ` between one and the next; empty where that wasn't loaded. */
  text: string;
}

/** The exact index, or as much of it as a question needs (`index-parts.ts`). */
export interface ExactIndex {
  pages: readonly IndexedPage[];
  ports: readonly UnchartedPort[];
  /** Every number that has a name, ascending; empty where no number was asked for. */
  namedNumbers: readonly number[];
}
