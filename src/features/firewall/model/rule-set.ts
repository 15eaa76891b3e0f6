/** A set of rules before it is written in any syntax: what is let through, between whom, and why. */
import type { Transport } from '#content-model/vocab.ts';

/** What one permit lets through. */
export type Target =
  /** Ports of a transport, from the first to the last, both included; a single port has both ends equal. */
  | { kind: 'ports'; transport: Transport; from: number; to: number }
  /** The ports that the RPC run-time takes for its services (TCP): a range, or Windows' keyword `RPC`. */
  | { kind: 'rpc' }
  /** Any other port that the system picks by itself, such as FTP's data: the dynamic range of a transport. */
  | { kind: 'dynamic'; transport: Transport }
  /** An IP protocol, which has no port (IANA protocol numbers): 47 GRE, 50 ESP, 51 AH. */
  | { kind: 'ip'; protocol: number };

/** Why a permit is in the set. */
export interface Reason {
  /** `SMB, for Print Spooler`; plain text without line breaks. */
  text: string;
  /** The page that says more, below the site's base: `/services/print-spooler/#tcp-445-smb`. */
  path: string;
  /** When it is needed, as a sentence; absent for a bare port, of which nobody knows. */
  when?: string;
}

/** `there`: from the set's source to its destination; `back`: the destination opens the connection. */
export type Way = 'there' | 'back';

export interface Permit {
  way: Way;
  target: Target;
  reasons: readonly Reason[];
}

/**
 * One end of the rules. A placeholder is a word in capitals (SOURCE, DESTINATION) that no firewall takes for
 * an address: a rule that was pasted unread opens nothing. `any` is only ever what somebody chose.
 */
export type Address =
  | { kind: 'placeholder' }
  | { kind: 'any' }
  /** An address or a network in CIDR notation, normalised: `10.0.0.0/8`, `2001:db8::/32`, `10.1.2.3`. */
  | { kind: 'ip'; version: 4 | 6; text: string };

/** 1025 to 5000 before Windows Vista and Server 2008, 49152 to 65535 since (KB 832017, KB 929851). */
export type Generation = 'before-vista' | 'since-vista';

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
  /** Merged: no two overlap, none is there twice; by way, transport and number. */
  permits: readonly Permit[];
  source: Address;
  destination: Address;
  generation: Generation;
  groups: readonly BuiltInGroup[];
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

/** The set in one syntax. */
export interface Output {
  id: string;
  /** `Windows PowerShell`, `nftables`. */
  label: string;
  text: string;
  /** The known traps of this syntax, a sentence or two. */
  trap: string;
  /** What a saved file would be called: `portolan.nft`. */
  fileName: string;
}
