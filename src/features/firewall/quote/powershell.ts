/** Text in PowerShell. */
import { hashComment, oneLine } from './one-line.ts';

/** PowerShell takes four characters for a single quote, not one (about_Quoting_Rules; CharTraits.IsSingleQuote). */
const SINGLE_QUOTES = /['‘’‚‛]/g;

/** A string in single quotes, in which nothing is expanded: only the quote itself is doubled. */
export const powershellString = (text: string): string => `'${oneLine(text).replace(SINGLE_QUOTES, "''")}'`;

/** A comment up to the end of the line. */
export const powershellComment = hashComment;
