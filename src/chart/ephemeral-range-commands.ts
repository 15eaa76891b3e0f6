/** How one reads the ephemeral range of a machine, and sets it: `content/ephemeral-range-commands.json`. Not for browsers. */
import list from '#content/ephemeral-range-commands.json' with { type: 'json' };
import type { EphemeralRangeId } from './ephemeral-ranges.ts';

export interface RangeCommands {
  /** Shows the range that a machine has. */
  read: string;
  /** Makes it the default again. */
  set: string;
  note?: string;
  sources: readonly string[];
}

/** The commands for a range by its id. */
export const rangeCommands: Readonly<Record<EphemeralRangeId, RangeCommands>> = list;
