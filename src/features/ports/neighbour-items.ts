/** The items of a list of ports beside a page's own: one text for pages that are rendered and for those filled in. */
import { portPath } from '#chart/addresses.ts';
import { escapeText } from '#lib/escape.ts';

/** HTML: each number as a link with its title behind it. `base` has no last slash. */
export const neighbourItems = (
  numbers: readonly number[],
  titleOf: (number: number) => string | undefined,
  base: string,
): string =>
  numbers.map((n) => `<li><a href="${base}${portPath(n)}">${n}</a> ${escapeText(titleOf(n) ?? '')}</li>`).join('');
