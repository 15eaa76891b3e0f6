/** An existing rule set, read: chains of rules in order, whatever firewall they come from. */
import type { AddressSet } from './addresses.ts';
import type { Intervals } from './intervals.ts';

/** Interfaces or programs by name; a name may end with a star for all that begin so. */
export interface NameMatch {
  names: readonly string[];
  /** All but these. */
  isNegated: boolean;
}

/**
 * What a rule asks of a packet that opens a connection; what is absent is any. Ports are those of TCP, UDP, SCTP and
 * DCCP; for ICMP and ICMPv6 the same field holds the type of message.
 */
export interface RuleMatch {
  /** IP protocols by IANA's numbers. */
  protocols?: Intervals<number>;
  ports?: Intervals<number>;
  sourcePorts?: Intervals<number>;
  sources?: AddressSet;
  destinations?: AddressSet;
  /** For Windows its profiles: each interface is in one of them. */
  interfaces?: NameMatch;
  /** Who listens, where a rule is for one program only. */
  programs?: NameMatch;
}

/** What happens to a packet that a rule takes. */
export type RuleAction =
  | { kind: 'accept' }
  | { kind: 'drop' | 'reject' }
  /** On with the rules of another chain, and back here behind its end. */
  | { kind: 'jump'; chain: string }
  /** The same without coming back here. */
  | { kind: 'goto'; chain: string }
  | { kind: 'return' }
  /** Sent to another machine or another port: the rules for that decide. */
  | { kind: 'redirect'; to: string }
  /** Not understood. */
  | { kind: 'unknown'; text: string };

export interface FirewallRule {
  /** The line of the paste on which it stands, from 1. */
  line: number;
  match: RuleMatch;
  action: RuleAction;
  /** What it asks for besides that isn't understood: with any of these, nobody knows which packets it takes. */
  unknown: readonly string[];
  /** It holds up to a rate or a number of connections. */
  isLimited?: boolean;
}

type TrafficDirection = 'in' | 'out' | 'forward';

/** Where packets enter a chain by themselves. */
export interface ChainHook {
  direction: TrafficDirection;
  /** Lower is asked earlier; each chain that a packet enters has to let it through. */
  priority: number;
}

export interface FirewallChain {
  /** Unique in its reading; rules jump to it by this. */
  id: string;
  /** As a person knows it: `INPUT`. */
  name: string;
  hook: ChainHook | null;
  /** Which packets enter it. */
  covers: AddressSet;
  /** What happens at its end; a chain without a hook goes back to where it was called. */
  policy: 'accept' | 'drop' | 'reject' | 'unknown';
  /** The line on which the policy stands; null where it is understood without a line. */
  policyLine: number | null;
  rules: readonly FirewallRule[];
}

/** Rules that decide together. */
export interface FirewallSet {
  /** Its name, where the firewall has several of them; empty otherwise. */
  name: string;
  chains: readonly FirewallChain[];
  /** The addresses that it speaks of: of others it says nothing. */
  covers: AddressSet;
}

/** What became of a line. */
export type ReadLine =
  /** Rules, also those for other directions. */
  | { line: number; as: 'rule' }
  /** Headings, policies, declarations, comments, blank lines. */
  | { line: number; as: 'frame' }
  | { line: number; as: 'left-over'; text: string; reason: string };

/** A part of a paste that is the rules of one firewall. */
export interface RuleSetReading {
  /** The id of its kind in `RULE_SET_KINDS`. */
  kind: string;
  /** First and last line of the paste. */
  from: number;
  to: number;
  /** Each decides for itself: the rules of a host, an access list, a security group. */
  sets: readonly FirewallSet[];
  /** Each line of the part exactly once, in order. */
  lines: readonly ReadLine[];
  /** What has to be known besides, in sentences. */
  notices: readonly string[];
}
