/** Links that mail programs, wikis and forms have rewritten on their way: escaped, encoded once more, in capitals. */

const KEYS = /(?:^|&)(?:v|i|p)=/;

/** `%3D` back to `=`; the text as it is where that isn't possible. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** So many times a link is escaped or encoded on its way, from one mail, form and ticket to the next. */
const MOST_ROUNDS = 3;

const UNESCAPED = /&amp;/i;
const ENCODED = /%(?:25)*3d/i;

/** Without what was escaped for HTML, and without what was encoded as a whole. */
function plainText(text: string): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (UNESCAPED.test(plain)) plain = plain.replace(/&amp;/gi, '&');
    else if (!plain.includes('=') && ENCODED.test(plain)) plain = decoded(plain).replace(/&amp;/gi, '&');
    else break;
  }
  return plain;
}

/** The fragment as it was made, as far as that can be told, and whether anything was mended. */
export function mendFragment(fragment: string): { text: string; isMended: boolean } {
  const text = fragment.replace(/^#/, '');
  const plain = plainText(text);
  const isShouted = !KEYS.test(plain) && KEYS.test(plain.toLowerCase());
  const result = isShouted ? plain.toLowerCase() : plain;
  return { text: result, isMended: result !== text };
}

/** Whether a fragment may be a state of the builder, escaped or not. */
export const mayBeState = (fragment: string): boolean => fragment.includes('=') || ENCODED.test(fragment);
