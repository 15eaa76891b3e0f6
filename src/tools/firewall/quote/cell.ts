/** Text in a table: CSV for a spreadsheet, and Markdown. */
import { oneLine } from './one-line.ts';

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe (OWASP, CSV injection). */
export const csvCell = (text: string): string => oneLine(text).replace(/^[=+\-@]/, "'$&");

/** Text without any markup of Markdown or HTML (CommonMark, section 2.4). */
export const markdownText = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|~&#!$]/g, '\\$&');

/** A link. In the address only what would end it is encoded. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownText(text)}](${oneLine(address).replace(/[\s()|[\]<>\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
