/** What somebody has chosen: things of the chart by kind and id, and bare numbers; less what is left out of them. */
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';

/** Something that can be let through. Whether the chart knows it is another question. */
export type RuleSubject =
  | { kind: 'service'; id: string }
  | { kind: 'endpoint'; service: string; id: string }
  | { kind: 'protocol'; id: string }
  /** A scenario with a pair of its roles, the first one the source; without them, its first pair. */
  | { kind: 'scenario'; id: string; roles?: { source: string; destination: string } }
  /** From the first port to the last, both included; a single port has both ends equal. */
  | { kind: 'ports'; transport: Transport; from: number; to: number }
  | { kind: 'ip-protocol'; number: number }
  /** A message of ICMP, in either version of IP. */
  | { kind: 'icmp'; type: IcmpType };

export interface Selection {
  subject: RuleSubject;
  /** Ids of switches that are turned off. */
  without: readonly string[];
  /** Ids of switches that are off by themselves, and turned on. */
  with: readonly string[];
}

/** The whole of it, as it is by itself. */
export const selectionOf = (subject: RuleSubject): Selection => ({ subject, without: [], with: [] });
