/**
 * A syntax: one way to write a set of rules. Its name stands in `syntax-names.ts`, since its code loads when it is chosen. It gets the set
 * as far as it can say it (`SetToWrite`), and writes the rules alone: name, head, traps, what is left out of the
 * chart's words and the way back are put around them in `write-rules.ts`, the same for all.
 */
import type { Permit } from '#chart/permits/permit.ts';
import type { Capabilities } from '../model/capabilities.ts';
import type { SetToWrite } from '../model/to-write.ts';

/** The language of the text, by the name that highlighters give it. */
export type SyntaxLanguage =
  | 'batch'
  | 'cisco'
  | 'csv'
  | 'hcl'
  | 'iptables'
  | 'json'
  | 'markdown'
  | 'nftables'
  | 'powershell'
  | 'shell'
  | 'text'
  | 'xml';

/** The rules without a head and without reasons, a line each, as pages of ports, services and scenarios offer them. */
export interface BriefRules {
  /** What it is called there, where that is not the label. */
  title?: string;
  trap: (permits: readonly Permit[]) => string;
  /** `page` is the permalink that goes into descriptions and comments. */
  write: (permits: readonly Permit[], page: string) => string;
}

/** Lines that belong together; blocks have a blank line between them. */
export type Block = readonly string[];

export interface Syntax {
  /** What stands behind the set's name in the name of a file: `.nft`, `-aws.tf`. No two have the same. */
  fileEnding: string;
  language: SyntaxLanguage;
  /** The known traps, a sentence or two: on the page, and in the text itself where that has comments. */
  trap: string | ((set: SetToWrite) => string);
  /** What it can say; the rest is handled before it gets the set. */
  can: Capabilities;
  /** A line that the program passes over; absent where the text is whole as `write` makes it. */
  comment?: (text: string) => string;
  /** How the link stands behind a comment; as it is, where this is absent. */
  quotedLink?: (url: string) => string;
  /** The rules of the set. Each rule stands there with its reason (`noteOf`), what is left out with its sentence. */
  write: (set: SetToWrite) => readonly Block[];
  /**
   * The lines that take the set out again, and nothing else; by the set's name, wherever the firewall has names.
   * Absent where nothing was put in: tests and documents.
   */
  undo?: (set: SetToWrite) => readonly string[];
}

/** The trap of a syntax for a set. */
export const trapOf = ({ trap }: Pick<Syntax, 'trap'>, set: SetToWrite): string =>
  typeof trap === 'string' ? trap : trap(set);

/** Blocks with a blank line between them and a line break at the end. */
export const joinBlocks = (blocks: readonly Block[]): string =>
  `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
