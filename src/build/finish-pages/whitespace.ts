/** Takes out the white space around block elements, which no browser shows. */

const BLOCKS =
  'html|head|body|meta|link|title|script|style|template|header|nav|main|aside|section|footer|div|p|h[1-6]|ul|ol|li|dl|dt|dd|figure|figcaption|table|caption|thead|tbody|tr|th|td|details|summary|search|form';
const AROUND = new RegExp(`\\s*(</?(?:${BLOCKS})(?:\\s[^>]*)?>)\\s*`, 'g');
/** What stands in these means what it says. */
const KEPT = /(<(pre|script|style|textarea)\b[\s\S]*?<\/\2>)/;

/** The page without white space that means nothing. Between inline elements all of it stays. */
export function withoutIdleSpace(html: string): string {
  // Splitting by two groups: text, the element that is kept, its name, text …
  return html
    .split(KEPT)
    .map((piece, i) => (i % 3 === 0 ? piece.replace(AROUND, '$1') : i % 3 === 1 ? piece : ''))
    .join('');
}
