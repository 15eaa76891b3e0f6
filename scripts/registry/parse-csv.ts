/** A CSV file (RFC 4180) as records: a cell in quotes may hold commas, line breaks and doubled quotes. */

/** The cells of each line. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  }
  return lines;
}

/** One record a line, its cells by the names in the first line; empty lines are none. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
}
