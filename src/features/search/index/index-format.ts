/** The small exact index that answers numbers, names and identifiers at once. */
import type { PageRef } from '#chart/page-ref.ts';

/** Why a name leads to a page; the order is the rank: what a page is called beats what it is also called. */
export const REASONS = [
  'name',
  'system service name',
  'process',
  'registered at IANA',
  'listens here by default',
  'listens here too',
  'listed as',
  'headed',
  'advisory',
  'technique',
  'specification',
  'document',
  'source',
  'also called',
] as const;

export type Reason = (typeof REASONS)[number];

/** Reasons that lead from an identifier, not from a name. */
export const IDENTIFIERS: readonly string[] = ['advisory', 'technique', 'specification', 'document', 'source'];

/** A page that is found. */
export interface Page extends PageRef {
  title: string;
  /** A few words on what it is. */
  hint: string;
  /** Of a port: the transports on which it is used or registered. */
  transports?: readonly string[];
}

/** Names by the place of their reason in REASONS, each on a line of its own. */
export type PackedNames = Readonly<Record<number, string>>;

/** A page with its names, but for those that it tells itself: `own-names.ts`. */
export interface Target extends Page {
  names: PackedNames;
}

/** A target without its names. */
export const pageOf = ({ kind, id, title, hint, transports }: Target): Page => ({
  kind,
  id,
  title,
  hint,
  ...(transports && { transports }),
});

/** The ports that have a name and no prose, in few bytes. */
export interface PackedPorts {
  /** From the number before to this one; the first counts from 0. */
  steps: readonly number[];
  /** IANA's names: ports apart by a line's end, the names of one by a space. */
  names: string;
  /** For each port a hexadecimal digit: tcp 1, udp 2, sctp 4, dccp 8. */
  transports: string;
  /** What a port is called that IANA has no name for. */
  titles: Readonly<Record<number, string>>;
  /** What listens there by default: names, each on a line of its own. */
  uses: Readonly<Record<number, string>>;
  /** The same for software that one asks for another port first. */
  lesserUses: Readonly<Record<number, string>>;
}

export interface ExactIndex {
  targets: readonly Target[];
  ports: PackedPorts;
}
