/** Text in a table: CSV for a spreadsheet, and Markdown. */
import { escapeMarkdown } from '#lib/escape.ts';
import { guardFormulas } from '#lib/csv.ts';
import { oneLine } from './one-line.ts';
import { safeUrl } from './url.ts';

/** A cell on one line that no spreadsheet takes for a formula. */
export const csvCell = (text: string): string => guardFormulas(oneLine(text));

/** Text without any markup of Markdown or HTML (CommonMark, section 2.4). */
export const markdownText = (text: string): string => escapeMarkdown(oneLine(text));

/** A link. An asterisk in the address would be read as emphasis where the link is cut off from it. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownText(text)}](${safeUrl(address).replaceAll('*', '%2A')})`;
