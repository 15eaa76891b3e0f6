/** Columns of a table of plain text, found by where its heading's words stand. */

export interface TableColumn {
  name: string;
  start: number;
  /** Behind the last sign of the heading. */
  end: number;
}

/** Where the words of a text start and end. By hand: it runs for each row of a table. */
function wordsOf(text: string): TableColumn[] {
  const words: TableColumn[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const space = at === text.length || text[at] === ' ' || text[at] === '\t';
    if (!space && start < 0) start = at;
    if (space && start >= 0) {
      words.push({ name: text.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return words;
}

/** The columns of a heading whose names have no spaces, in lower case. */
export const oneWordColumns = (text: string): TableColumn[] =>
  wordsOf(text).map((column) => ({ ...column, name: column.name.toLowerCase() }));

/** As `columnsOf`, for names that may hold single spaces: `CONTAINER ID   IMAGE`. */
export function columnsWithSpaces(text: string): TableColumn[] {
  const columns: TableColumn[] = [];
  for (const word of oneWordColumns(text)) {
    const last = columns.at(-1);
    if (last && word.start === last.end + 1) Object.assign(last, { name: `${last.name} ${word.name}`, end: word.end });
    else columns.push(word);
  }
  return columns;
}

/**
 * A row's values by column: one word each where the counts agree; else each word goes to the column whose heading
 * it stands under, left or right aligned. Empty cells are missing; nothing where a word stands under no heading, unless
 * it may be the start of a long value of the next column (`mayStartEarly`).
 */
export function valuesByColumn(
  text: string,
  columns: readonly TableColumn[],
  mayStartEarly = false,
): Map<string, string> | undefined {
  const words = wordsOf(text);
  const values = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    const under = ({ start, end }: TableColumn) => word.start < end && start < word.end;
    const next = mayStartEarly ? columns.find(({ start }) => start >= word.end) : undefined;
    const column = words.length === columns.length ? columns[at] : (columns.find(under) ?? next);
    if (column === undefined) return undefined;
    const before = values.get(column.name);
    values.set(column.name, before === undefined ? word.name : `${before} ${word.name}`);
  }
  return values;
}
