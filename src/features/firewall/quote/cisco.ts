/** Text in a configuration of Cisco IOS. */
import { ascii, cut } from './one-line.ts';

/** The longest remark of an access list. Characters. */
export const CISCO_REMARK = 100;

/** Printable ASCII without the question mark, which would ask for help, and without what ends a line. */
const plain = (text: string): string => ascii(text, '').replaceAll('?', '').replace(/ +/g, ' ').trim();

/** A remark needs a text. */
export const ciscoRemark = (text: string): string => `remark ${cut(plain(text), CISCO_REMARK) || '-'}`;
export const ciscoComment = (text: string): string => `! ${plain(text)}`;
