/** A sentence as the rest of another: with a small letter first. By itself, so that light pages don't load it. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
