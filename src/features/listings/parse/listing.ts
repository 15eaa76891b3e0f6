/** A pasted listing, read: who listens where, and what could not be read. */
import type { TrafficCount } from './log-traffic.ts';
import type { Transport } from '#content-model/vocab.ts';

/** Whom a listener answers: any address of the machine, one of them, the machine itself, or nobody knows. */
export type ListenerReach = 'world' | 'address' | 'loopback' | 'unknown';

/** Somebody who listens, as one line (or one record) of a listing tells it. */
export interface Listener {
  /** The machine that it is told of, where the paste tells of several or names it; else empty. */
  host: string;
  /** The id of its kind in `LISTING_KINDS`. */
  kind: string;
  /** The line of the paste on which it starts, from 1. */
  line: number;
  transport: Transport;
  /** First and last port; equal but for ranges (docker, a bare list). */
  from: number;
  to: number;
  /** As written: `0.0.0.0`, `[::]`, `127.0.0.53%lo`, `*`; empty where the listing has none. */
  address: string;
  reach: ListenerReach;
  pid: number | null;
  /** The program, as the listing names it: `svchost.exe`, `sshd`; null where it doesn't. */
  program: string | null;
  /** Windows services inside the process, where `netstat -b` or `tasklist /svc` names them. */
  services: readonly string[];
  /** What nmap or Docker says besides: its guess of the service, the container; null where nothing. */
  remark: string | null;
  /** What a published port leads to: the container's image, and the port inside. */
  inside: ContainerPort | null;
}

/** A port inside a container. */
export interface ContainerPort {
  /** As written, `nginx:1.27`; of a pod all of its containers', behind spaces; empty where it isn't told. */
  image: string;
  port: number;
}

/** Lines one after the other that were read as the same kind. */
export interface KindSection {
  kind: string;
  from: number;
  to: number;
}

/** A line that wasn't understood: kept, counted and shown. */
export interface UnparsedLine {
  line: number;
  text: string;
  /** Why, for a person: `no port after the colon`. */
  reason: string;
  /** Whether it may tell of a listener: it has the form of a listing's row. */
  mayListen: boolean;
}

export interface ParsedListing {
  sections: readonly KindSection[];
  listeners: readonly Listener[];
  /** The machine of all listeners, where the paste names no other; empty where it names none or several. */
  onlyHost: string;
  /** Lines that tell of connections and not of listeners: understood, and counted only. */
  connections: number;
  /**
   * Understood, and of no further use: headings, blank lines, prompts and frames; sockets without ports, ports that
   * nmap found closed, containers that publish nothing; the further lines of a record, and those of `tasklist`.
   */
  headings: number;
  unparsed: readonly UnparsedLine[];
  /** The ports that logs of firewalls ask for, the most wanted first. */
  traffic: readonly TrafficCount[];
  /** Where rules of a firewall stand in the paste: all of it without the lines of listings, else empty. */
  rulesText: string;
}
