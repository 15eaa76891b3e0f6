/** A syntax: one way to write a set. */
import type { RuleSet } from '../model/rule-set.ts';

export interface Syntax {
  id: string;
  /** `Windows PowerShell`, `nftables`. */
  label: string;
  fileName: string;
  /** The known traps, a sentence or two. */
  trap: string | ((set: RuleSet) => string);
  /** The set in this syntax. */
  write: (set: RuleSet) => string;
  /** Whether there is something to write; left out: always. */
  has?: (set: RuleSet) => boolean;
}

/** Blocks with a blank line between them and a line break at the end. */
export const inBlocks = (...blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
