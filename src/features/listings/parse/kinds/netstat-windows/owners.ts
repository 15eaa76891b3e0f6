/**
 * Windows `netstat -b`: behind a row come the service (or, up to XP, the libraries) and the program in brackets.
 *
 *   TCP    0.0.0.0:135     0.0.0.0:0     LISTENING     948
 *   RpcSs
 *  [svchost.exe]
 *   TCP    0.0.0.0:445     0.0.0.0:0     LISTENING     4
 *  Can not obtain ownership information
 *
 * https://github.com/microsoft/WSL/issues/7377 has one at length.
 */
import type { LineLog } from '../../line-log.ts';
import { asHeading, asUnparsed, type LineReader } from '../../line-result.ts';

const KIND = 'netstat-windows';

/** That the owner can't be told, as seen in English, French, Spanish and Portuguese; `isSentence` finds the others. */
const NO_OWNER = /^(?:can ?not obtain owner|impossible d.obtenir|no se puede obtener|n.o (?:.|foi) poss.vel obter)/i;
/** As many words as a service's name has: `RpcSs`, `Bonjour Service`, `MSSQL$SQLEXPRESS`. */
const NAME = /^[\w.$@{}()+-]+(?: [\w.$@{}()+-]+){0,3}$/;
/** What Windows XP prints instead: libraries, and `-- unknown component(s) --`. */
const LIBRARY = /^(?:[a-z]:\\|-- )/i;
const BRACKETED = /^\[([^[\]]{1,120})\]$/;

/** Reads the lines behind a row, once no other reader knows them. */
export function windowsOwners(log: LineLog): LineReader {
  const named = log.lines.some((line) => line.includes('.exe]'));
  let row = 0;
  let names: { line: number; name: string }[] = [];

  /** The row above, past the names that were read since. */
  function find(line: number): void {
    if (row > 0 && line === row + names.length + 1) return;
    row = line - 1;
    names = [];
  }

  /** Gives the row its owner; the names above are understood now. */
  function close(program: string | null): void {
    const result = log.at(row);
    const services = names.filter(({ name }) => !LIBRARY.test(name)).map(({ name }) => name);
    for (const { line } of names) log.record(line, asHeading(KIND));
    for (const listener of result?.as === 'listeners' ? result.listeners : [])
      Object.assign(listener, { program, services });
    row = 0;
    names = [];
  }

  return (line) => {
    if (log.lastKind !== KIND) return undefined;
    const trimmed = line.text.trim();
    find(line.number);
    const above = log.at(row);
    const behindRow = above?.kind === KIND && (above.as === 'listeners' || above.as === 'connection');
    const program = BRACKETED.exec(trimmed)?.[1];
    if (program === undefined && !behindRow) return undefined;
    if (
      program !== undefined ||
      NO_OWNER.test(trimmed) ||
      (named && line.text.startsWith(' ') && isSentence(trimmed))
    ) {
      close(behindRow ? (program ?? null) : null);
      return asHeading(KIND);
    }
    if (!named || names.length > 20 || trimmed.length > 120 || !(LIBRARY.test(trimmed) || isName(trimmed)))
      return undefined;
    names.push({ line: line.number, name: trimmed });
    return asUnparsed(KIND, 'no program in brackets follows');
  };
}

/** A service's name; a lone number is none. */
const isName = (trimmed: string): boolean => NAME.test(trimmed) && /[a-z]/i.test(trimmed);

/** In other languages: words only, and not to be taken for a name. */
const isSentence = (trimmed: string): boolean =>
  trimmed.length < 120 &&
  !/[\d:/\\]/.test(trimmed) &&
  !NAME.test(trimmed) &&
  !LIBRARY.test(trimmed) &&
  /\p{L}/u.test(trimmed);
