/** A row of the answer: one listener, explained. */
import type { MergedListener } from './merged-listener.ts';
import type { Remedy } from './remedies.ts';

/** How much a row deserves a look, most first. A number proves nothing: these are the reasons to ask. */
export type AttentionLevel = 'first' | 'look' | 'unknown' | 'plain' | 'local';

/** How program and port go together. */
export type MatchKind =
  /** A known program on a port of its own. */
  | 'expected'
  /** A program that has no reason to listen, or one with a borrowed name. */
  | 'suspicious'
  /** A program of Windows on a number that is neither its own nor handed out. */
  | 'misplaced'
  /** Another program on a port that only the kernel of Windows holds. */
  | 'impostor'
  /** The kernel of Windows, which listens for others. */
  | 'kernel'
  /** A process that carries or stands for others: svchost, systemd, a runtime. */
  | 'proxy'
  /** A number that the system hands out. */
  | 'ephemeral'
  /** A known program on a port of somebody else, or of nobody. */
  | 'unexpected-port'
  /** A program that isn't known, on a port where another is expected. */
  | 'unknown-program'
  /** Neither program nor port is known. */
  | 'uncharted'
  /** No program is named, where others are. */
  | 'program-missing'
  /** The listing names no programs at all. */
  | 'no-programs';

/** A page that says more, below the site's base. */
export interface PageLink {
  text: string;
  path: string;
}

/** What the chart says of a number on a transport. */
export interface PortDescription {
  title: string;
  /** Where the title comes from, and what else there is to it; may be empty. */
  note: string;
}

/** A listener with what the chart knows of it. */
export interface ExplainedRow extends MergedListener {
  description: PortDescription;
  /** Whether the system hands the number out, and nobody is known to have it for its own. */
  isHandedOut: boolean;
  match: MatchKind;
  attention: AttentionLevel;
  /** The higher, the sooner, within its level. */
  severity: number;
  /** A few words that say why it deserves it: `Unknown program on a known port`. */
  why: string;
  /** The same in sentences. */
  detail: string;
  links: readonly PageLink[];
  /** What one does about it; of rows that deserve a look. */
  remedies: readonly Remedy[];
}
