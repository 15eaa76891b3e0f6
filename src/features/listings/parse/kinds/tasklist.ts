/**
 * Windows `tasklist`, `tasklist /svc` and their CSV (`/fo csv`): which program, and which services, a process is.
 * They list no ports: they are joined with the Windows listings of the same paste by the process's number.
 * The headings are translated and the table's width is not: it is read by its line of equals signs.
 * https://learn.microsoft.com/windows-server/administration/windows-commands/tasklist
 */
import { cellsOf } from '../csv-cells.ts';
import type { Ledger } from '../line-log.ts';
import type { Line } from '../lines.ts';
import { heading, type Reader } from '../line-result.ts';

const KIND = 'tasklist';
export interface Process {
  program: string;
  services: string[];
}
export type Processes = Map<number, Process>;

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

export function tasklistRows(ledger: Ledger, processes: Processes): Reader {
  /** Where the columns end, from the line of equals signs. */
  let widths: number[] = [];
  let last: Process | null = null;

  const keep = (pid: string, program: string, services: string): void => {
    last = { program, services: namesIn(services) };
    processes.set(Number(pid), last);
  };

  /** The heading above is in any language: words, and no digit. */
  function adopt(line: number): void {
    const above = ledger.at(line - 1);
    if (above?.as === 'left' && above.kind === null && !/\d/.test(ledger.lines[line - 2] ?? '0')) {
      ledger.put(line - 1, heading(KIND));
    }
  }

  function rule({ number, text, fields }: Line): boolean {
    if (fields.length < 3 || !fields.every((field) => /^=+$/.test(field))) return false;
    widths = Array.from(text.matchAll(/=+/g), (match) => match.index + match[0].length);
    adopt(number);
    return true;
  }

  function quoted({ number, text }: Line): boolean {
    const said = text.trim();
    if (!said.startsWith('"')) return false;
    const cells = cellsOf(said, said.includes('";"') ? ';' : ',');
    const [program = '', pid = '', services = ''] = cells;
    if (![3, 5, 9].includes(cells.length) || !isPid(pid)) return false;
    if (cells.length === 3 && !isExe(program) && ledger.last !== KIND && !/^System/.test(program)) return false;
    adopt(number);
    keep(pid, program, cells.length === 3 ? services : '');
    return true;
  }

  function row({ text, fields }: Line): boolean {
    const [first = 0, second = 0] = ledger.last === KIND ? widths : [];
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
    if (rule(line) || quoted(line) || row(line)) return heading(KIND);
    // Services that go on under the third column.
    const indent = widths[1] ?? 0;
    if (ledger.last !== KIND || last === null || widths.length !== 3 || line.text.slice(0, indent).trim() !== '')
      return undefined;
    last.services.push(...namesIn(line.text));
    return heading(KIND);
  };
}
