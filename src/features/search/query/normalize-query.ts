/** What a person typed, as all of the search reads it. */
import { withoutInvisible } from '#lib/invisible.ts';

/** More than anyone asks: what lies behind it is left out. */
const MAX_QUERY_LENGTH = 200;

/** They part words, as spaces do. */
const CONTROL = /\p{Cc}/gu;

/** One line in lower case, without what cannot be seen; digits of all widths are digits. */
export const normalizeQuery = (typed: string): string =>
  withoutInvisible(typed)
    .slice(0, MAX_QUERY_LENGTH)
    .normalize('NFKC')
    .replace(CONTROL, ' ')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');
