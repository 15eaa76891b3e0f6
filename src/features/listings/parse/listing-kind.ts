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

export interface ListingKind {
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
  /** Starts to read a paste. Kinds that are told apart line by line share one reader. */
  reader: (shared: SharedByReaders) => ListingReader;
}
