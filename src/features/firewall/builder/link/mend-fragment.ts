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

/** The fragment as it was made, as far as that can be told, and whether anything was mended. */
export function mendFragment(fragment: string): { text: string; isMended: boolean } {
  const text = fragment.replace(/^#/, '');
  const whole = text.replaceAll('&amp;', '&');
  const plain = !whole.includes('=') && /%3d/i.test(whole) ? decoded(whole).replaceAll('&amp;', '&') : whole;
  const isShouted = !KEYS.test(plain) && KEYS.test(plain.toLowerCase());
  const result = isShouted ? plain.toLowerCase() : plain;
  return { text: result, isMended: result !== text };
}

/** Whether a fragment may be a state of the builder, escaped or not. */
export const mayBeState = (fragment: string): boolean => /=|%3d/i.test(fragment);
