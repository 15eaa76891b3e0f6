/**
 * A ticket as plain text, with an aligned table; and read back. A page holds its ticket in this format alone:
 * the others are made from it when somebody asks for one.
 */
import { readOn } from './update-stamp.ts';
import { withTextsOnOneLine, hasTable, type TicketContent } from './ticket-content.ts';

/** Between two columns. */
const GAP = '  ';

/** Who says it, and when it was read. */
export const stampOf = ({ edition, day }: TicketContent) => `Portolan, edition ${edition}, ${readOn(day)}`;

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widest = (column: number) => lines.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 0);
  const widths = lines[0]?.map((_, column) => widest(column)) ?? [];
  return lines.map((cells) =>
    widths
      .map((width, i) => (cells[i] ?? '').padEnd(width))
      .join(GAP)
      .trimEnd(),
  );
}

/** Title and short answer, the table, and the address with edition and day, a blank line between. */
export function plainText(subject: TicketContent): string {
  const { title, inShort, head, rows, link } = withTextsOnOneLine(subject);
  const table = hasTable(subject) ? ['', ...aligned([head, ...rows])] : [];
  return [title, ...(inShort ? [inShort] : []), ...table, '', link, stampOf(subject)].join('\n');
}

/** A cell at each place where a heading begins. */
function cellsOf(line: string, starts: readonly number[]): string[] {
  return starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
}

/** Where the headings begin: each after a gap. */
const startsOf = (head: string) => [...head.matchAll(/(?<=^|\s{2})\S/g)].map(({ index }) => index);

const STAMP = /^Portolan, edition (\S+), read (\d{4}-\d{2}-\d{2})$/;

/** The subject of a plain text; undefined when it isn't one of ours. Reads what `plainText` writes. */
export function readPlainText(text: string): TicketContent | undefined {
  const [top = '', ...blocks] = text.trim().split('\n\n');
  const [link = '', stamp = ''] = blocks.pop()?.split('\n') ?? [];
  const [, edition, day] = STAMP.exec(stamp) ?? [];
  if (edition === undefined || day === undefined) return undefined;
  const [title = '', inShort = ''] = top.split('\n');
  const [headLine, ...lines] = blocks[0]?.split('\n') ?? [];
  const starts = startsOf(headLine ?? '');
  return {
    title,
    inShort,
    link,
    head: cellsOf(headLine ?? '', starts),
    rows: lines.map((line) => cellsOf(line, starts)),
    edition,
    day,
  };
}
