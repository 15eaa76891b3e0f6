/** Text in a file for iptables-restore. */
import { cut, inBytes, oneLine } from './one-line.ts';

/** XT_MAX_COMMENT_LEN is 256 with the zero at the end. Bytes. */
export const IPTABLES_COMMENT = 255;

/** A string in double quotes, where only the backslash and the quote are signs: so neither is in it. */
export const iptablesString = (text: string): string =>
  `"${cut(oneLine(text).replaceAll('"', "'").replaceAll('\\', '/'), IPTABLES_COMMENT, inBytes)}"`;
