/** One kind of listing, as it is read. What is said of it on the page stands in `content/listing-kinds.json`. */
import type { NumberOfName } from './address-and-port.ts';
import type { LineLog } from './line-log.ts';
import type { Traffic } from './log-traffic.ts';
import type { LineReader } from './line-result.ts';

/** The system on which a listing was made; null where its form doesn't tell. */
export type ListingSystem = 'windows' | 'linux' | 'macos' | null;

/** A process of Windows, as `tasklist` names it. */
export interface WindowsProcess {
  program: string;
  services: string[];
}

/** What the readers of one paste share. */
export interface SharedByReaders {
  log: LineLog;
  /** The processes of Windows that were listed, by their numbers. */
  processes: Map<number, WindowsProcess>;
  /** The last command that was typed above; answered once, to the listing behind it. */
  takeLastCommand: () => string | null;
  /** Knows the names that netstat, ss and lsof print in the place of numbers. */
  numberOf: NumberOfName;
  /** What logs of firewalls tell. */
  traffic: Traffic;
}

/** Reads the lines of one paste; it may remember what the lines before were. */
export interface ListingReader {
  /** Tells what a line is. */
  read?: LineReader;
  /** The same, for lines that no kind's `read` knows: a lone word or number means most where it may. */
  readUnknown?: LineReader;
  /** Ends a record: at a blank line, and at the end of the paste. */
  endRecord?: () => void;
  /** Ends what was cut off by the end of the paste. */
  end?: () => void;
}

/** Starts to read a paste. Kinds that are told apart line by line share one reader. */
export type StartReader = (shared: SharedByReaders) => ListingReader;

interface KindFacts {
  /** Stands in each listener that was read from it. Unique. */
  id: string;
  /** As a sentence names it: `Windows netstat`. */
  label: string;
  system: ListingSystem;
  /** Its commands as they stand in a pasted terminal: the source of a pattern. */
  commandPattern?: string;
  /** How to learn the programs too: the end of "It names no programs: …"; absent where it names them itself. */
  programHint?: string;
  /** So many letters of a program's name it prints at most. */
  maxProgramLength?: number;
  /** Whether it was taken from another machine: then who answers is all it tells of reach. */
  fromOutside?: true;
}

/** A kind that people often paste: its reader is asked about every line. */
export interface CommonKind extends KindFacts {
  reader: StartReader;
}

/**
 * What fits the first line of each listing of a kind, and hardly any line of another: from its first letter on, or
 * anywhere in it. They are looked for together: each with the flags `is`.
 */
export interface KindSign {
  start: RegExp;
  anywhere?: RegExp;
}

/** A rarer kind: its reader is loaded and asked only where a line bears its sign. */
export interface FurtherKind extends KindFacts {
  sign: KindSign;
}

export type ListingKind = CommonKind | FurtherKind;

/** The readers of further kinds by the ids of these. */
export type FurtherReaders = Readonly<Record<string, StartReader>>;
