/**
 * Pages have further names and spellings of their subject in their text, for the full text alone. The build puts marks
 * around them, so that no excerpt shows them.
 */
export const SPELLING_MARKS = ['⟪', '⟫'] as const;

const [OPEN, CLOSE] = SPELLING_MARKS;
const SPELLINGS = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}[.,]?`, 'g');

/** A text without what stands between those marks. */
export const withoutSpellings = (text: string): string => text.replace(SPELLINGS, ' ');
