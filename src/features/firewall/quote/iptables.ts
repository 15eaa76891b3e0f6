/** Text in a file for iptables-restore. */
import { maxBytes, oneLine, truncate } from './one-line.ts';

/** XT_MAX_COMMENT_LEN is 256 with the zero at the end. */
export const MAX_IPTABLES_COMMENT = maxBytes(255);

/** A string in double quotes, where only the backslash and the quote are signs: so neither is in it. */
export const iptablesString = (text: string): string =>
  `"${truncate(oneLine(text).replaceAll('"', "'").replaceAll('\\', '/'), MAX_IPTABLES_COMMENT)}"`;
