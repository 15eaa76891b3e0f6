/** Reads a paste: the rule sets in it, and the lines that belong to none. */
import { findParts } from './find-parts.ts';
import type { NameLookup, PartLine } from './model/part.ts';
import type { ReadLine, RuleSetReading } from './model/rule.ts';

/** A longer line is no rule of anybody. */
const MAX_LINE_LENGTH = 200_000;

export interface RulesPaste {
  readings: readonly RuleSetReading[];
  /** Lines outside of all of them; blank ones and commands are frame. */
  others: readonly ReadLine[];
}

const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** The lines of a paste; a last line break ends a line and starts none. */
function linesOf(text: string): PartLine[] {
  const lines = text
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, i) => ({ number: i + 1, text: line.slice(0, MAX_LINE_LENGTH) }));
}

/** Reads all rule sets in a paste. `isOther` knows lines of something else, such as the heading of a listing. */
export function readRuleSets(text: string, names: NameLookup, isOther?: (line: string) => boolean): RulesPaste {
  const { parts, others } = findParts(linesOf(text), isOther);
  const readings = parts.map(({ kind, lines, command }): RuleSetReading => ({
    kind: kind.id,
    from: lines[0]?.number ?? 0,
    to: lines.at(-1)?.number ?? 0,
    ...kind.read({ lines, command, names }),
  }));
  return {
    readings,
    others: others.map(({ number: line, text: other }) =>
      other.trim() === ''
        ? { line, as: 'frame' }
        : { line, as: 'left-over', text: other.slice(0, 500), reason: 'not a line of any rule set known here' },
    ),
  };
}
