/** Text at the prompts of network devices. */
import { ascii, maxCharacters, type TextLimit, truncate } from './one-line.ts';

/** A question mark asks for help even in quotes; the others end a quote, escape, or stand for a variable. */
const REFUSED = /[?$`]/g;

/** Plain ASCII without any sign that acts at one of the prompts. */
const plain = (text: string): string =>
  ascii(text, '').replaceAll('"', "'").replaceAll('\\', '/').replace(REFUSED, '').replace(/ +/g, ' ').trim();

/** Text that stands for itself up to the end of the line; never empty, since some devices refuse that. */
export const deviceText = (text: string, limit: TextLimit): string => truncate(plain(text), limit) || '-';

/** A string in double quotes, with no escape in it. */
export const deviceString = (text: string, limit: TextLimit = maxCharacters(Infinity)): string =>
  `"${deviceText(text, limit)}"`;

/** A comment up to the end of the line. */
export const deviceComment = (text: string): string => `# ${plain(text)}`;

/** The link behind a comment. */
export const deviceLink = (url: string): string => url.replaceAll('?', '%3F');
