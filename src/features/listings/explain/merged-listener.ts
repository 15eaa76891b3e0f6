/** A listener of the paste, its addresses together. */
import type { Transport } from '#content-model/vocab.ts';
import type { ContainerPort, ListenerReach } from '../parse/listing.ts';

/** Listeners that differ by address alone (IPv4 and IPv6, several interfaces), as one. */
export interface MergedListener {
  /** The machine; empty where the paste names none. */
  host: string;
  transport: Transport;
  from: number;
  to: number;
  addresses: readonly string[];
  reach: ListenerReach;
  program: string | null;
  /** Whether the program's name may have lost its end in such a listing. */
  mayBeCut: boolean;
  pids: readonly number[];
  services: readonly string[];
  remark: string | null;
  /** What a published port leads to. */
  inside: ContainerPort | null;
  /** The id of its kind in `LISTING_KINDS`. */
  kind: string;
  /** The line of the paste, from 1. */
  line: number;
}
