/** Text in a configuration of Cisco IOS. */
import { ascii, maxCharacters, truncate } from './one-line.ts';

/** The longest remark of an access list. */
export const MAX_CISCO_REMARK = maxCharacters(100);

/** Printable ASCII without the question mark, which would ask for help, and without what ends a line. */
const plain = (text: string): string => ascii(text, '').replaceAll('?', '').replace(/ +/g, ' ').trim();

/** A remark needs a text. */
export const ciscoRemark = (text: string): string => `remark ${truncate(plain(text), MAX_CISCO_REMARK) || '-'}`;
export const ciscoComment = (text: string): string => `! ${plain(text)}`;
