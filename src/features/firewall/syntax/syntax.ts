/** A syntax: one way to write a set of rules, with all that pages, links and tests have to know of it. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import type { TextLimit } from '../quote/one-line.ts';
import type { RuleSet } from '../model/rule-set.ts';

/** The headings under which the page offers the syntaxes, in its order. */
export const GROUP_LABELS = {
  windows: 'Windows',
  linux: 'Linux',
  network: 'Network and cloud',
  tests: 'To test the way',
  documents: 'To write it down',
} as const;
export type SyntaxGroup = keyof typeof GROUP_LABELS;

/** The language of the text, by the name that highlighters give it. */
export type SyntaxLanguage =
  'batch' | 'cisco' | 'csv' | 'hcl' | 'iptables' | 'markdown' | 'nftables' | 'powershell' | 'shell' | 'text' | 'xml';

/** The rules without a head and without reasons, a line each, as pages of ports, services and scenarios offer them. */
export interface BriefRules {
  /** What it is called there, where that is not the label. */
  title?: string;
  trap: (permits: readonly Permit[]) => string;
  /** `page` is the permalink that goes into descriptions and comments. */
  write: (permits: readonly Permit[], page: string) => string;
}

export interface Syntax {
  /** Stands in links (`as=`): never changed. */
  id: string;
  /** `Windows PowerShell`, `nftables`. */
  label: string;
  group: SyntaxGroup;
  /** What a saved file is called, with its extension: `portolan.nft`. */
  fileName: string;
  language: SyntaxLanguage;
  /** The known traps, a sentence or two. */
  trap: string | ((set: RuleSet) => string);
  /** How long the reasons may be that stand with one rule; absent where it doesn't matter. */
  maxNote?: TextLimit;
  /** Why it can't say a target, as a sentence; undefined where it can. Absent where it can say everything. */
  whyNot?: (target: NumberedTarget) => string | undefined;
  /** Whether there is something to write; absent: always. */
  appliesTo?: (set: RuleSet) => boolean;
  /** The set in this syntax. */
  write: (set: RuleSet) => string;
}

/** The trap of a syntax for a set. */
export const trapOf = ({ trap }: Syntax, set: RuleSet): string => (typeof trap === 'string' ? trap : trap(set));

/** Blocks with a blank line between them and a line break at the end. */
export const joinBlocks = (...blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
