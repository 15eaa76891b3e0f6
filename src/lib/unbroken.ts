/** Options of commands stay whole on a line. A browser breaks `-LocalPort` behind its hyphen, and leaves a stroke that is nobody's. */

/** What fits on a line of the narrowest screen: a longer word may break where it can. */
const LONGEST = 24;

/** Whether a browser could break it behind the hyphen it begins with, and need not. */
export const isKeptWhole = (word: string): boolean => word.length <= LONGEST && /^-./.test(word);

/** A text in pieces: its words, and the space between them. */
export const wordsAndSpace = (text: string): string[] => text.split(/(\s+)/).filter((piece) => piece !== '');
