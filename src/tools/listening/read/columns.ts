/** Columns of a table of plain text, found by where its heading's words stand. */

export interface Column {
  name: string;
  start: number;
  /** Behind the last sign of the heading. */
  end: number;
}

/** Where the words of a text start and end. */
function wordsOf(text: string): Column[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The columns of a heading whose names have no spaces, in lower case. */
export const columnsOf = (text: string): Column[] =>
  wordsOf(text).map((column) => ({ ...column, name: column.name.toLowerCase() }));

/** As `columnsOf`, for names that may hold single spaces: `CONTAINER ID   IMAGE`. */
export function wideColumnsOf(text: string): Column[] {
  const columns: Column[] = [];
  for (const word of columnsOf(text)) {
    const last = columns.at(-1);
    if (last && word.start === last.end + 1) Object.assign(last, { name: `${last.name} ${word.name}`, end: word.end });
    else columns.push(word);
  }
  return columns;
}

/**
 * A row's values by column: one word each where the counts agree; else each word goes to the column whose heading
 * it stands under, left or right aligned. Empty cells are missing.
 */
export function valuesOf(text: string, columns: readonly Column[]): Map<string, string> {
  const words = wordsOf(text);
  const values = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    const column =
      words.length === columns.length
        ? columns[at]
        : columns.find(({ start, end }) => word.start < end && start < word.end);
    if (column === undefined) continue;
    const before = values.get(column.name);
    values.set(column.name, before === undefined ? word.name : `${before} ${word.name}`);
  }
  return values;
}
