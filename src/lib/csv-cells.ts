/** One line of CSV, with its quotes. */

/** The cells of a line; a quote inside quotes is doubled. What is wrongly quoted is taken as it stands. */
export function csvCells(text: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let end: number;
    if (text[at] === '"') {
      end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end = text.indexOf(separator, end);
    } else {
      end = text.indexOf(separator, at);
      cells.push(text.slice(at, end < 0 ? undefined : end).trim());
    }
    if (end < 0) break;
    at = end + 1;
  }
  return cells;
}

/** What separates the cells of a heading: a comma, or a semicolon or tab as other countries have it. */
export const csvSeparator = (text: string): string =>
  [',', ';', '\t'].find((sign) => text.includes(`"${sign}"`)) ??
  [',', ';', '\t'].find((sign) => text.includes(sign)) ??
  ',';
