/** Where rules of Windows hold: which kinds of network, and which program. */
import type { WindowsScope } from './rule-set.ts';

/** What Windows calls the kernel and its drivers, in the place of a program (INetFwRule, ApplicationName). */
const SYSTEM = 'System';

/**
 * A whole path: from a drive, or from a variable of the environment. Its signs are those that neither PowerShell nor
 * the command prompt acts on within quotes.
 */
const PROGRAM = /^(?:[A-Za-z]:|%[A-Za-z]\w*(?:\(x86\))?%)(?:\\[\p{L}\p{N} ._()+~@,-]+)+$/u;

/** What is wrong with it, in sentences; empty where nothing is. */
export const windowsProblems = ({ program }: WindowsScope): string[] =>
  program === '' || program === SYSTEM || (PROGRAM.test(program) && program.length <= 260)
    ? []
    : [
        `“${program.slice(0, 60)}” is no path of a program on Windows. Write a whole one, such as C:\\Program Files\\App\\app.exe, without quotes.`,
      ];
