/** Characters that nobody sees and that a paste brings along. */

/**
 * Format characters and whatever else is shown as nothing: marks of direction (U+202A to U+202E, U+2066 to U+2069),
 * spaces and joiners of no width, soft hyphens, byte order marks, variation selectors (Unicode: General_Category Cf,
 * Default_Ignorable_Code_Point).
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without them: what is left is what a person sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');
