/** Which rows are shown. */
import type { ListenerReach } from '../parse/listing.ts';
import type { ExplainedRow, AttentionLevel } from '../explain/explained-row.ts';

export interface RowFilter {
  /** Every word has to stand in the row: in machine, number, title, program, service, address or reason. */
  text: string;
  reach: ListenerReach | null;
  attention: AttentionLevel | null;
}

export const NO_FILTER: RowFilter = { text: '', reach: null, attention: null };

/** All that a row says, to be searched: made once a row. */
const searchedTexts = new WeakMap<ExplainedRow, string>();

function searchedText(row: ExplainedRow): string {
  const known = searchedTexts.get(row);
  if (known !== undefined) return known;
  const { host, transport, from, to, addresses, program, pids, services, remark, description, why, detail } = row;
  const number = from === to ? String(from) : `${from}-${to}`;
  const words = [number, transport, `${transport}/${number}`, `${number}/${transport}`, ...addresses, program, ...pids];
  const text = [host, ...words, ...services, remark, description.title, description.note, why, detail]
    .join(' ')
    .toLowerCase();
  searchedTexts.set(row, text);
  return text;
}

/** A number is meant as a whole: 80 is not 8080. */
const isIn = (row: ExplainedRow, word: string) =>
  /^\d+$/.test(word)
    ? (Number(word) >= row.from && Number(word) <= row.to) || row.pids.includes(Number(word))
    : searchedText(row).includes(word);

export function filterRows(
  rows: readonly ExplainedRow[],
  { text, reach, attention }: RowFilter,
): readonly ExplainedRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && reach === null && attention === null) return rows;
  return rows.filter(
    (row) =>
      (reach === null || row.reach === reach) &&
      (attention === null || row.attention === attention) &&
      words.every((word) => isIn(row, word)),
  );
}
