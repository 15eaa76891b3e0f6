/** The tools whose output is read, as a sentence names them, those that the page tells people to run first: `netstat, PowerShell, ss or lsof`. */
import { list } from '#lib/text.ts';
import { LISTING_GROUPS, LISTING_GUIDES, type ListingGuide } from './parse/listing-guides.ts';

/** Less for those that the page tells people to run, then in the order of the groups. */
const rankOf = ({ suggested, group }: ListingGuide) =>
  (suggested ? 0 : LISTING_GROUPS.length) + LISTING_GROUPS.indexOf(group);

const byUse = LISTING_GUIDES.toSorted((a, b) => rankOf(a) - rankOf(b));

export const LISTING_TOOLS = list([...new Set(byUse.flatMap(({ tools }) => tools ?? []))], 'disjunction');
