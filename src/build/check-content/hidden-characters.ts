/** Characters that a reader doesn't see or that change what he sees: control, format, private use, line separators. */
import type { FileProblem } from './file-problem.ts';

/**
 * Tabs and line breaks may stand in a file; nothing else that is invisible (Unicode: Cc, Cf, Co, Zl, Zp, DI), nor what
 * stands where a character was lost.
 */
const HIDDEN =
  /(?![\t\n])[\uFFFD\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Enough to see what is wrong with a file that is no text at all. */
const MAX_LINES = 5;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const EXPECTED = 'text that can be seen: no control, format or other invisible character';

function problemOf(characters: readonly string[]): Omit<FileProblem, 'field'> {
  const codes = [...new Set(characters.map(codeOf))];
  if (codes.every((code) => code === 'U+FFFD'))
    return { found: 'U+FFFD in the place of a lost character', expected: 'the character itself' };
  const names = codes.slice(0, 3).join(', ') + (codes.length > 3 ? ' and others' : '');
  return { found: `the invisible character${codes.length > 1 ? 's' : ''} ${names}`, expected: EXPECTED };
}

/** A text with Windows' line breaks as with those of Unix. */
const withPlainBreaks = (text: string) => text.replaceAll('\r\n', '\n');

/** The text without its hidden characters; lines stay where they are. */
export const withoutHidden = (text: string) =>
  text.replace(/\r(?!\n)/g, '\n').replace(HIDDEN, (c) => (c === '\r' ? c : ''));

/** The hidden characters of a file's text as it was written, one problem a line, the first few of them. */
export function hiddenInText(text: string): FileProblem[] {
  return withPlainBreaks(text)
    .split('\n')
    .flatMap((line, i) => {
      const characters = line.match(HIDDEN);
      return characters ? [{ line: i + 1, field: 'file', ...problemOf(characters) }] : [];
    })
    .slice(0, MAX_LINES);
}

/** The same for a text that came out of an escape: `"\u202e"`, `&#x202e;`. A line break is no part of it either. */
export function hiddenInValue(value: string): Omit<FileProblem, 'field'> | undefined {
  const characters = value.match(HIDDEN);
  return characters ? problemOf(characters) : undefined;
}
