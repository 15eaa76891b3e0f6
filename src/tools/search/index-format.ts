/** The small exact index that answers numbers and names at once. */

export type TargetKind = 'port' | 'service' | 'protocol' | 'guide';

/** Why a name leads to a page; the order is the rank: what a page is called beats what it is also called. */
export const REASONS = [
  'name',
  'system service name',
  'process',
  'registered at IANA',
  'listed as',
  'also called',
] as const;

export interface Target {
  kind: TargetKind;
  title: string;
  /** Relative to the base. */
  path: string;
  /** A few words on what it is. */
  hint: string;
}

/** One way to a target: the target's place in the list and the reason's place in REASONS. */
export type Way = readonly [target: number, reason: number];

export interface ExactIndex {
  targets: readonly Target[];
  /** Every name as it is written, with its ways. No two have one key (`keyOf` of lib/text.ts). */
  names: readonly (readonly [name: string, ways: readonly Way[]])[];
}
