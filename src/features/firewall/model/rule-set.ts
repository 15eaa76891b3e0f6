/** A set of rules before it is written in any syntax: what is let through, between whom, and why. */
import type { Permit } from '#chart/permits/permit.ts';
import type { Also } from './also.ts';
import type { Placement } from './placement.ts';

/** An address, or a network in CIDR notation, normalised: `10.0.0.0/8`, `2001:db8::/32`, `10.1.2.3`. */
export interface IpAddress {
  kind: 'ip';
  version: 4 | 6;
  text: string;
}

/** Two addresses and all between them, both included; the first is the lower one. */
export interface AddressRange {
  kind: 'range';
  version: 4 | 6;
  from: string;
  to: string;
}

/** What stands for addresses that the firewall works out by itself. */
export type NamedAddress =
  /** A host name, whole and in small letters: `www.example.com`. */
  | { kind: 'name'; text: string }
  /** A word of Windows Firewall for machines around it: `LocalSubnet`. */
  | { kind: 'keyword'; text: string }
  /** A security group of AWS: `sg-0123456789abcdef0`. */
  | { kind: 'security-group'; text: string };

/**
 * One of the things that an end of the rules is. A placeholder is a word in capitals (SOURCE, DESTINATION) that no
 * firewall takes for an address: a rule that was pasted unread opens nothing. `any` is only ever what somebody chose.
 */
export type Address = { kind: 'placeholder' } | { kind: 'any' } | IpAddress | AddressRange | NamedAddress;

/** An end of the rules, as the reader has it. */
export interface SetEnd {
  /** What it is called in capitals, by which no two ends of a set are alike: `SOURCE`, `WEB_SERVERS`. */
  word: string;
  /** What the reader calls it; empty for the source and the destination of the whole set. */
  title: string;
  /** At least one. A placeholder and `any` stand alone; of the others none lies within another one. */
  addresses: readonly Address[];
}

/** Two ends, and what passes between them. */
export interface SetLeg {
  source: SetEnd;
  destination: SetEnd;
  /** Merged: no two overlap, none is there twice; by direction, transport and number. */
  permits: readonly Permit[];
  groups: readonly BuiltInGroup[];
}

/** Which Windows: its ephemeral range is `windows-before-vista` or `windows-since-vista`. */
export type WindowsGeneration = 'before-vista' | 'since-vista';

/** A rule group that Windows brings along, by an id that is the same in every language. */
export interface BuiltInGroup {
  /** `@FirewallAPI.dll,-28502`. */
  id: string;
  /** Its English display name. */
  title: string;
  /** Of the permits of its leg, which ones it covers. */
  covers: readonly Permit[];
}

/** What the reader says of the set; untrusted, of any length, any of it may be empty. */
export interface SetNotes {
  /** The number of the change or the ticket. */
  ticket: string;
  /** Why the whole of it is asked for. */
  justification: string;
  /** The last day on which the rules are to be there, ISO 8601. */
  expires: string;
  comment: string;
}

export interface RuleSet extends SetNotes {
  /** By which every output calls what it makes (`setNameOf`): small letters, digits and hyphens, 28 at most. */
  name: string;
  /** One for each two ends that something passes between. */
  legs: readonly SetLeg[];
  generation: WindowsGeneration;
  /** Ports and ranges in the place of its range, as the reader typed them; empty where there are none. */
  dynamicPorts: string;
  /** Of Windows: where the rules hold, and for which program. */
  windows: WindowsScope;
  /** Where the rules go on a machine that has some already. */
  placement: Placement;
  /** What is written besides, as the reader asks for it. */
  also: readonly Also[];
  /** What is risky in it, as whole sentences: they stand in every output. */
  risks: readonly string[];
  /** The address that opens the same set again. */
  link: string;
  /** Where the site is, without a slash at the end: reasons' paths go behind it. */
  site: string;
  /** The data's edition, such as `2026.11`, and the day on which it was made, ISO 8601. */
  edition: string;
  day: string;
}

/** The kinds of network that Windows tells apart, by its own words in small letters. */
export const WINDOWS_PROFILES = ['domain', 'private', 'public'] as const;
export type WindowsProfile = (typeof WINDOWS_PROFILES)[number];

/** Whether a word of a link or of the page is one of them. */
export const isProfile = (word: string): word is WindowsProfile =>
  (WINDOWS_PROFILES as readonly string[]).includes(word);

/** Where rules of Windows hold. Empty profiles are all of them, an empty program is whichever listens. */
export interface WindowsScope {
  profiles: readonly WindowsProfile[];
  program: string;
}

export const ANYWHERE_IN_WINDOWS: WindowsScope = { profiles: [], program: '' };

/** All permits of a set, leg by leg. */
export const permitsIn = ({ legs }: Pick<RuleSet, 'legs'>): Permit[] => legs.flatMap(({ permits }) => permits);

/** The ends of a set, each once. */
export const endsIn = ({ legs }: Pick<RuleSet, 'legs'>): SetEnd[] => [
  ...new Map(legs.flatMap(({ source, destination }) => [source, destination]).map((end) => [end.word, end])).values(),
];
