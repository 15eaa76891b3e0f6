/** The check that a reading lost nothing: each line of the paste is counted once. */
import type { ParsedListing } from '#features/listings/parse/listing.ts';
import { splitLines } from '#features/listings/parse/lines.ts';

export interface LineTally {
  /** Lines that tell of one listener or of several (`docker ps`, a bare list). */
  listenerLines: number;
  connections: number;
  headings: number;
  unparsed: number;
  /** The sum of them. */
  lines: number;
}

/** How many lines a text has, counted as the reader does: a last line break starts no line. */
export const countLines = (text: string): number => splitLines(text).length;

/** A reading's lines by what became of them; `lines` equals `countLines` of the text that was read. */
export function tallyLines({ listeners, connections, headings, unparsed }: ParsedListing): LineTally {
  const listenerLines = new Set(listeners.map(({ line }) => line)).size;
  return {
    listenerLines,
    connections,
    headings,
    unparsed: unparsed.length,
    lines: listenerLines + connections + headings + unparsed.length,
  };
}
