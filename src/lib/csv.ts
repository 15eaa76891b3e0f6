/** Rows as CSV (RFC 4180): CRLF, quotes doubled, a header line first. */

export type Cell = string | number | boolean | null | readonly (string | number)[];

function cell(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text of which no spreadsheet takes anything for a formula: what begins like one gets an apostrophe. A formula may
 * begin with a sign of full width too, and stand behind a semicolon, a tab or a bar, which divide cells where the
 * spreadsheet is set up so (OWASP, CSV injection).
 */
export const guardFormulas = (text: string): string => text.replace(/(?<=^|[;\t|])[=+\-@\t\r\n＝＋－＠]/g, "'$&");

/** One line an object, its fields in the order of `fields`; a list is joined by spaces, null is empty. */
export function csv<K extends string>(fields: readonly K[], rows: readonly Readonly<Record<K, Cell>>[]): string {
  const lines = [fields.join(','), ...rows.map((row) => fields.map((field) => cell(row[field])).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}
