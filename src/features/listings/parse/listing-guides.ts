/** What the page says of each kind of listing: how to get it, what it tells, what it can't. Those who read need none of it. */
import listed from '#content/listing-kinds.json' with { type: 'json' };
import { LISTING_KINDS } from './listing-kinds.ts';

/** Where a person gets listings, in the order in which the page has them. */
export const LISTING_GROUPS = [
  'Windows',
  'Linux',
  'macOS',
  'BSD and Solaris',
  'Docker',
  'Devices',
  'From outside',
  'By hand',
] as const;
type ListingGroup = (typeof LISTING_GROUPS)[number];

/** As the page has it. */
export interface ListingGuide {
  id: string;
  group: ListingGroup;
  /** The tools that print it, where they are among those that the page names; kinds may share one. */
  tools?: readonly string[];
  /** The command that prints it; absent where a person writes it. */
  command?: string;
  /** Whether the page tells people to run that command. */
  suggested?: boolean;
  /** What it tells of a listener, in a sentence. */
  tells: string;
  /** What it can't tell, in a sentence. */
  cannotTell: string;
  /** What people type who look for a way to read it. */
  searchedAs?: readonly string[];
  /** A few lines of it. */
  example: string;
}

const byId = listed as Readonly<Record<string, Omit<ListingGuide, 'id'>>>;

/** In the order of the kinds. */
export const LISTING_GUIDES: readonly ListingGuide[] = LISTING_KINDS.flatMap(({ id }) => {
  const guide = byId[id];
  return guide ? [{ id, ...guide }] : [];
});

/** A few lines of a kind of listing; empty for an id that has none. */
export const exampleOf = (id: string): string => byId[id]?.example ?? '';
