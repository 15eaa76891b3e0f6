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
import type { Ledger } from '../../line-log.ts';
import { heading, left, type Reader } from '../../line-result.ts';

const KIND = 'netstat-windows';

/** That the owner can't be told, as seen in English, French, Spanish and Portuguese; `isSentence` finds the others. */
const NO_OWNER = /^(?:can ?not obtain owner|impossible d.obtenir|no se puede obtener|n.o (?:.|foi) poss.vel obter)/i;
/** As many words as a service's name has: `RpcSs`, `Bonjour Service`, `MSSQL$SQLEXPRESS`. */
const NAME = /^[\w.$@{}()+-]+(?: [\w.$@{}()+-]+){0,3}$/;
/** What Windows XP prints instead: libraries, and `-- unknown component(s) --`. */
const LIBRARY = /^(?:[a-z]:\\|-- )/i;
const BRACKETED = /^\[([^[\]]{1,120})\]$/;

/** Reads the lines behind a row, once no other reader knows them. */
export function windowsOwners(ledger: Ledger): Reader {
  const named = ledger.lines.some((line) => line.includes('.exe]'));
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
    const told = ledger.at(row);
    const services = names.filter(({ name }) => !LIBRARY.test(name)).map(({ name }) => name);
    for (const { line } of names) ledger.put(line, heading(KIND));
    for (const listener of told?.as === 'listeners' ? told.listeners : [])
      Object.assign(listener, { program, services });
    row = 0;
    names = [];
  }

  return (line) => {
    if (ledger.last !== KIND) return undefined;
    const said = line.text.trim();
    find(line.number);
    const above = ledger.at(row);
    const behindRow = above?.kind === KIND && (above.as === 'listeners' || above.as === 'connection');
    const program = BRACKETED.exec(said)?.[1];
    if (program === undefined && !behindRow) return undefined;
    if (program !== undefined || NO_OWNER.test(said) || (named && line.text.startsWith(' ') && isSentence(said))) {
      close(behindRow ? (program ?? null) : null);
      return heading(KIND);
    }
    if (!named || names.length > 20 || said.length > 120 || !(LIBRARY.test(said) || isName(said))) return undefined;
    names.push({ line: line.number, name: said });
    return left(KIND, 'no program in brackets follows');
  };
}

/** A service's name; a lone number is none. */
const isName = (said: string): boolean => NAME.test(said) && /[a-z]/i.test(said);

/** In other languages: words only, and not to be taken for a name. */
const isSentence = (said: string): boolean =>
  said.length < 120 && !/[\d:/\\]/.test(said) && !NAME.test(said) && !LIBRARY.test(said) && /\p{L}/u.test(said);
