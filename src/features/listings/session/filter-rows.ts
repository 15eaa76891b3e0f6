/** Which rows are shown. */
import type { Reach } from '../parse/listing.ts';
import type { Row, Weight } from '../explain/explained-row.ts';

export interface Filter {
  /** Every word has to stand in the row: in number, title, program, service, address or reason. */
  text: string;
  reach: Reach | null;
  weight: Weight | null;
}

export const NO_FILTER: Filter = { text: '', reach: null, weight: null };

/** All that a row says, to be searched: made once a row. */
const texts = new WeakMap<Row, string>();

function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { transport, from, to, addresses, program, pids, services, remark, said, why, detail } = row;
  const number = from === to ? String(from) : `${from}-${to}`;
  const words = [number, transport, `${transport}/${number}`, `${number}/${transport}`, ...addresses, program, ...pids];
  const text = [...words, ...services, remark, said.title, said.note, why, detail].join(' ').toLowerCase();
  texts.set(row, text);
  return text;
}

/** A number is meant as a whole: 80 is not 8080. */
const isIn = (row: Row, word: string) =>
  /^\d+$/.test(word)
    ? (Number(word) >= row.from && Number(word) <= row.to) || row.pids.includes(Number(word))
    : textOf(row).includes(word);

export function filtered(rows: readonly Row[], { text, reach, weight }: Filter): readonly Row[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && reach === null && weight === null) return rows;
  return rows.filter(
    (row) =>
      (reach === null || row.reach === reach) &&
      (weight === null || row.weight === weight) &&
      words.every((word) => isIn(row, word)),
  );
}
