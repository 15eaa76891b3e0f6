/** The check that a reading lost nothing: each line of the paste is counted once. */
import type { Reading } from './listing.ts';
import { linesOf } from './lines.ts';

export interface Tally {
  /** Lines that tell of one listener or of several (`docker ps`, a bare list). */
  listening: number;
  connections: number;
  headings: number;
  leftOver: number;
  /** The sum of them. */
  lines: number;
}

/** How many lines a text has, counted as the reader does: a last line break starts no line. */
export const countLines = (text: string): number => linesOf(text).length;

/** A reading's lines by what became of them; `lines` equals `countLines` of the text that was read. */
export function tally({ listeners, connections, headings, leftOver }: Reading): Tally {
  const listening = new Set(listeners.map(({ line }) => line)).size;
  return {
    listening,
    connections,
    headings,
    leftOver: leftOver.length,
    lines: listening + connections + headings + leftOver.length,
  };
}
