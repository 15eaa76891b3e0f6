/** A set in one syntax: its rules, with what all syntaxes say around them. */
import { headOf } from '../model/notes.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { type SetToWrite, toWrite } from '../model/to-write.ts';
import { type Block, joinBlocks, type Syntax, trapOf } from './syntax.ts';

/** The set in one syntax. */
export interface WrittenRules extends Pick<Syntax, 'language'> {
  /** What a saved file is called. */
  fileName: string;
  text: string;
  trap: string;
  /** The lines that take it out again; empty where nothing was put in. */
  undo: string;
}

/** The way back, below the rules: whoever finds the file in ten years has it at hand. */
function undoBlock({ comment, undo }: Syntax, set: SetToWrite): Block {
  if (!comment || !undo) return [];
  // The commands stand behind the mark of a comment letter for letter: they are meant to be copied from there.
  const mark = comment('').trimEnd();
  return [comment('To take it out again:'), ...undo(set).map((line) => `${mark} ${line}`)];
}

function head({ comment, quotedLink, ...syntax }: Syntax, set: SetToWrite): Block {
  return comment ? [...headOf(set, comment, quotedLink), comment(trapOf(syntax, set))] : [];
}

/** The set in one syntax, whole as it is copied or saved. */
export function writeRules(syntax: Syntax, ruleSet: RuleSet): WrittenRules {
  const set = toWrite(ruleSet, syntax.can);
  return {
    language: syntax.language,
    fileName: set.name + syntax.fileEnding,
    trap: trapOf(syntax, set),
    text: joinBlocks([head(syntax, set), ...syntax.write(set), undoBlock(syntax, set)]),
    undo: (syntax.undo?.(set) ?? []).join('\n'),
  };
}
