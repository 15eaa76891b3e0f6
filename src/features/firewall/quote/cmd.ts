/** Text at Windows' command prompt, which is pasted into PowerShell as well: what either takes as a sign is left out. */
import { oneLine } from './one-line.ts';

/** Inside double quotes: quotes of every kind, expansion (% ! $ `), and the backslash, which would spare the last quote. */
const IN_QUOTES = /["“”„%!$`^\\|&<>]/g;

/** After `rem`, where nothing is quoted: also what ends a command, or groups, or splats. */
const AFTER_REM = /["“”„'‘’‚‛%!$`^\\|&<>(){}[\];@*?]/g;

/** A string in double quotes. */
export const cmdString = (text: string): string => `"${oneLine(oneLine(text).replace(IN_QUOTES, ' '))}"`;

/** A remark. PowerShell knows no `rem` and says so, without running anything of the line. */
export const cmdRemark = (text: string): string => `rem ${oneLine(oneLine(text).replace(AFTER_REM, ' '))}`;
