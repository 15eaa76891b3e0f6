/** What the box that finds and its worker say to each other. */
import type { FoundSubject } from './find-subjects.ts';

/** Each text that is asked for has a number, and its replies have the same. */
export type FinderRequest =
  /** The chart of the rule builder as it came, before all else. */
  { do: 'open'; catalogue: string } | { do: 'find'; id: number; typed: string };

export type FinderReply =
  /** What there is for a text; once more when names have come that it needs. */
  | { type: 'found'; id: number; found: readonly FoundSubject[]; problem: string | undefined }
  | { type: 'names-missing'; id: number };
