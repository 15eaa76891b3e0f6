/** What a rule set does with a region of packets, and on which lines that stands. */
import type { Region } from '../model/region.ts';

type RegionOutcome =
  /** A connection can be opened. */
  | 'open'
  /** Dropped or refused. */
  | 'closed'
  /** A rule that isn't understood, or lacks in the paste, decides. */
  | 'not-judged';

/** Why a region isn't judged: a rule that may take some of its packets. */
export interface Doubt {
  line: number;
  /** What isn't understood of it. */
  reason: string;
  /** What it does to the packets that it takes. */
  may: 'open' | 'close' | 'either';
}

export interface JudgedRegion {
  region: Region;
  outcome: RegionOutcome;
  /** The line that decides where none of the doubts does; null for a policy that stands on no line. */
  line: number | null;
  /** What that line does. */
  otherwise: 'open' | 'closed';
  /** Only of what isn't judged. */
  doubts: readonly Doubt[];
  /** Open up to a rate or a number of connections. */
  isLimited: boolean;
}
