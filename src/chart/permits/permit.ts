/** A permit: what is let through between two ends, who of them opens the connection, and why. */
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';

/** What one permit lets through. */
export type PermitTarget =
  /** Ports of a transport, from the first to the last, both included; a single port has both ends equal. */
  | { kind: 'ports'; transport: Transport; from: number; to: number }
  /** The ports that the RPC run-time takes for its services (TCP): a range, or Windows' keyword `RPC`. */
  | { kind: 'rpc' }
  /** Any other port that the system picks by itself, such as FTP's data: the dynamic range of a transport. */
  | { kind: 'dynamic'; transport: Transport }
  /** An IP protocol, which has no port (IANA protocol numbers): 47 GRE, 50 ESP, 51 AH. */
  | { kind: 'ip'; protocol: number }
  /** A message of ICMP, in the version of IP that the addresses are of. */
  | { kind: 'icmp'; type: IcmpType };

/** A target whose ports are known by number: of dynamic ports, the whole range has taken their place. */
export type NumberedTarget = Extract<PermitTarget, { kind: 'ports' | 'ip' | 'icmp' }>;

/** What the reader says of one of the things that were chosen; untrusted, any of it may be empty. */
export interface ReaderNotes {
  name: string;
  /** Why this one is asked for. */
  justification: string;
  /** The number of the change or the ticket. */
  ticket: string;
  /** The last day on which it is to be let through, ISO 8601. */
  expires: string;
}

/** Why a permit is needed. */
export interface PermitReason {
  /** `SMB, for Print Spooler`; plain text without line breaks. */
  text: string;
  /** The page that says more, below the site's base: `/services/print-spooler/#tcp-445-smb`. */
  path: string;
  /** The id of the service that listens; absent where none is known, as for a bare port. */
  service?: string;
  /** When it is needed, as a sentence; absent for a bare port, of which nobody knows. */
  when?: string;
  /** What the reader says of what asked for it. */
  own?: ReaderNotes;
}

/** `forward`: the source opens the connection to the destination; `reverse`: the destination opens it to the source. */
export type PermitDirection = 'forward' | 'reverse';

export interface Permit<T extends PermitTarget = PermitTarget> {
  direction: PermitDirection;
  target: T;
  reasons: readonly PermitReason[];
}
