/** How much text a box of the page holds. */

/** In characters: a text box would take seconds to show more, so a longer text is held beside it. */
export const MAX_TEXT_IN_BOX = 100_000;
