/**
 * Texts of one kind, one for each service or port, behind signs that no text has: between quotation marks and commas
 * they would be a fiftieth longer, compressed.
 */

/** Texts behind U+007F, the one control character that JSON leaves as it is. */
export type Column = string;

const BETWEEN = '\u007F';

/** Joins texts; none of them may have a control character. */
export const packColumn = (texts: readonly string[]): Column => texts.join(BETWEEN);

/** The texts of a column. */
export const unpackColumn = (column: Column): string[] => column.split(BETWEEN);

/** The text at a place; empty where there is none. */
export function columnReader(column: Column): (place: number) => string {
  const texts = unpackColumn(column);
  return (place) => texts[place] ?? '';
}
