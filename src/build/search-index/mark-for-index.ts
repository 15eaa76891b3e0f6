/** A page as the full-text index reads it: each thing once, and nothing that is only pressed. */
import { SPELLING_MARKS } from '#features/search/index.ts';

const IGNORE = ' data-pagefind-ignore';
const [OPEN, CLOSE] = SPELLING_MARKS;

const BUTTON = /<button\b/g;
/** Said once more for narrow screens, where a column is hidden. */
const NARROW = /<(\w+)(?= [^>]*\bclass="(?:[^"]* )?narrow(?: [^"]*)?")/g;
/** Further names and spellings, which nobody sees. */
const SPELLINGS = /(<span hidden data-pagefind-weight="[\d.]+"\s*>)([^<]*)(<\/span)/g;

/** The HTML with marks for Pagefind, and for the excerpts of our own search. */
export const markForIndex = (html: string): string =>
  html.replace(BUTTON, `$&${IGNORE}`).replace(NARROW, `$&${IGNORE}`).replace(SPELLINGS, `$1 ${OPEN} $2 ${CLOSE} $3`);
