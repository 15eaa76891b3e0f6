/** A set of rules before it is written in any syntax: what is let through, between whom, and why. */
import type { Permit } from '#chart/permits/permit.ts';
import type { Placement } from './placement.ts';

/**
 * One end of the rules. A placeholder is a word in capitals (SOURCE, DESTINATION) that no firewall takes for
 * an address: a rule that was pasted unread opens nothing. `any` is only ever what somebody chose.
 */
export type Address =
  | { kind: 'placeholder' }
  | { kind: 'any' }
  /** An address or a network in CIDR notation, normalised: `10.0.0.0/8`, `2001:db8::/32`, `10.1.2.3`. */
  | { kind: 'ip'; version: 4 | 6; text: string };

/** Which Windows: its ephemeral range is `windows-before-vista` or `windows-since-vista`. */
export type WindowsGeneration = 'before-vista' | 'since-vista';

/** A rule group that Windows brings along, by an id that is the same in every language. */
export interface BuiltInGroup {
  /** `@FirewallAPI.dll,-28502`. */
  id: string;
  /** Its English display name. */
  title: string;
  /** Of the permits of this set, which ones it covers. */
  covers: readonly Permit[];
}

export interface RuleSet {
  /** By which every output calls what it makes (`setNameOf`): small letters, digits and hyphens, 28 at most. */
  name: string;
  /** Merged: no two overlap, none is there twice; by direction, transport and number. */
  permits: readonly Permit[];
  source: Address;
  destination: Address;
  generation: WindowsGeneration;
  /** Where the rules go on a machine that has some already. */
  placement: Placement;
  groups: readonly BuiltInGroup[];
  /** What is risky in it, as whole sentences: they stand in every output. */
  risks: readonly string[];
  /** What the reader wrote, such as the number of the change; untrusted, of any length, may be empty. */
  comment: string;
  /** The address that opens the same set again. */
  link: string;
  /** Where the site is, without a slash at the end: reasons' paths go behind it. */
  site: string;
  /** The data's edition, such as `2026.11`, and the day on which it was made, ISO 8601. */
  edition: string;
  day: string;
}
