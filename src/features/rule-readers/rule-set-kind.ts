/** What is said of one kind of rule set: whose it is, how to print it, and what reads it. */
import type { PartReading, RulePart } from './model/part.ts';

/** Where a person gets a rule set. */
type RuleSetGroup = 'Linux' | 'Windows' | 'BSD and macOS' | 'Network devices' | 'Clouds';

export interface RuleSetKind {
  /** Stands in each reading. Unique. */
  id: string;
  /** As a sentence names it: `ufw`. */
  label: string;
  group: RuleSetGroup;
  /** What prints it, the best first. */
  commands: readonly string[];
  /** Whether a part of a paste that is of this kind may start with this line, trimmed; `next` are some lines behind it. */
  starts: (line: string, next: readonly string[]) => boolean;
  /** Whether the line that starts it is never one of another kind. */
  hasOwnHead?: true;
  /** Whether a line like that starts another part, where one of this kind is being read; never, where it is absent. */
  startsAnew?: (line: string, before: () => readonly string[]) => boolean;
  read: (part: RulePart) => PartReading;
}
