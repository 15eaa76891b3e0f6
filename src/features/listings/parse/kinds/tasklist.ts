/**
 * Windows `tasklist`, `tasklist /svc` and their CSV (`/fo csv`): which program, and which services, a process is.
 * They list no ports: they are joined with the Windows listings of the same paste by the process's number.
 * The headings are translated and the table's width is not: it is read by its line of equals signs.
 * https://learn.microsoft.com/windows-server/administration/windows-commands/tasklist
 */
import { csvCells } from '#lib/csv-cells.ts';
import { commandPattern } from '../command-pattern.ts';
import type { ListingLine } from '../lines.ts';
import type { CommonKind, SharedByReaders, WindowsProcess } from '../listing-kind.ts';
import { asHeading, type LineReader } from '../line-result.ts';

const KIND = 'tasklist';

/** `N/A` and its like are no names of services: those have no slash, and `N/A` is translated by words. */
const NONE = new Set([
  'nicht zutreffend',
  'non disponibile',
  'não aplicável',
  'no disponible',
  'nie dotyczy',
  'brak',
  'なし',
  '該当なし',
]);
const namesIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.includes('/') && !NONE.has(name.toLowerCase()) && name.length <= 256);

const isPid = (text: string | undefined): boolean => text !== undefined && /^\d{1,10}$/.test(text);
const isExe = (text: string | undefined): boolean => text?.toLowerCase().endsWith('.exe') ?? false;

function tasklistRows({ log, processes }: SharedByReaders): LineReader {
  /** Where the columns end, from the line of equals signs. */
  let widths: number[] = [];
  let last: WindowsProcess | null = null;

  const keep = (pid: string, program: string, services: string): void => {
    last = { program, services: namesIn(services) };
    processes.set(Number(pid), last);
  };

  /** The heading above is in any language: words, and no digit. */
  function takeHeadingAbove(line: number): void {
    const above = log.at(line - 1);
    if (above?.as === 'unparsed' && above.kind === null && !/\d/.test(log.lines[line - 2] ?? '0')) {
      log.record(line - 1, asHeading(KIND));
    }
  }

  function rule({ number, text, fields }: ListingLine): boolean {
    if (fields.length < 3 || !fields.every((field) => /^=+$/.test(field))) return false;
    widths = Array.from(text.matchAll(/=+/g), (match) => match.index + match[0].length);
    takeHeadingAbove(number);
    return true;
  }

  function quoted({ number, text }: ListingLine): boolean {
    const trimmed = text.trim();
    if (!trimmed.startsWith('"')) return false;
    const cells = csvCells(trimmed, trimmed.includes('";"') ? ';' : ',');
    const [program = '', pid = '', services = ''] = cells;
    if (![3, 5, 9].includes(cells.length) || !isPid(pid)) return false;
    if (cells.length === 3 && !isExe(program) && log.lastKind !== KIND && !/^System/.test(program)) return false;
    takeHeadingAbove(number);
    keep(pid, program, cells.length === 3 ? services : '');
    return true;
  }

  function row({ text, fields }: ListingLine): boolean {
    const [first = 0, second = 0] = log.lastKind === KIND ? widths : [];
    const pid = text.slice(first, second).trim();
    if (first > 0 && isPid(pid) && text.slice(0, first).trim() !== '') {
      keep(pid, text.slice(0, first).trim(), widths.length === 3 ? text.slice(second) : '');
      return true;
    }
    // Without the heading, as `findstr` leaves it.
    if (!isExe(fields[0]) || !isPid(fields[1]) || fields.length < 3) return false;
    keep(fields[1] ?? '', fields[0] ?? '', isPid(fields[3]) ? '' : fields.slice(2).join(' '));
    return true;
  }

  return (line) => {
    if (rule(line) || quoted(line) || row(line)) return asHeading(KIND);
    // Services that go on under the third column.
    const indent = widths[1] ?? 0;
    if (log.lastKind !== KIND || last === null || widths.length !== 3 || line.text.slice(0, indent).trim() !== '')
      return undefined;
    last.services.push(...namesIn(line.text));
    return asHeading(KIND);
  };
}

export const tasklist: CommonKind = {
  id: KIND,
  label: 'tasklist',
  system: 'windows',
  commandPattern: commandPattern('tasklist'),
  reader: (shared) => ({ read: tasklistRows(shared) }),
};
