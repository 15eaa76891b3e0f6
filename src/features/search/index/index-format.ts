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

/** Names by the rank of their reason, each on a line of its own. */
export type PackedNames = Readonly<Record<number, string>>;

/** A page with its names, but for those that it tells itself: `implied-names.ts`. */
export interface PackedPage extends PageSummary {
  names: PackedNames;
}

/** A page without its names. */
export const withoutNames = ({ kind, id, title, hint, transports }: PackedPage): PageSummary => ({
  kind,
  id,
  title,
  hint,
  ...(transports && { transports }),
});

/** The ports that have a name and no prose, in few bytes. */
export interface PackedUnchartedPorts {
  /** The numbers, as lib/steps.ts has them. */
  steps: readonly number[];
  /** IANA's names: ports apart by a line's end, the names of one by a space. */
  names: string;
  /** For each port a hexadecimal digit: tcp 1, udp 2, sctp 4, dccp 8. */
  transports: string;
  /** What a port is called that is not called by IANA's names. */
  titles: Readonly<Record<number, string>>;
  /** What listens there by default: names, each on a line of its own. */
  uses: Readonly<Record<number, string>>;
  /** The same for software that one asks for another port first. */
  lesserUses: Readonly<Record<number, string>>;
}

/** The whole file: `/search/exact.json`. */
export interface ExactIndex {
  pages: readonly PackedPage[];
  ports: PackedUnchartedPorts;
}
