/** Text in a Unix shell. */
import { oneLine } from './one-line.ts';

/** A string in single quotes, in which nothing is expanded; a quote ends it, stands escaped, and begins it again. */
export const shellString = (text: string): string => `'${oneLine(text).replaceAll("'", String.raw`'\''`)}'`;

/** What a shell could act on: zsh at its prompt takes a line with # for a command, unless told otherwise. */
const SIGNS = /["'`$;&|<>(){}[\]\\!*?~^]/g;

/** A comment that is harmless even where the shell doesn't take it for one; a comma parts what a semicolon did. */
export const shellComment = (text: string): string =>
  `# ${oneLine(
    oneLine(text)
      .replace(/;(?= )/g, ',')
      .replace(SIGNS, ' '),
  )}`;
