/** Reads a paste: of which kind each line is, who listens where, and what could not be read. */
import { formatNumber } from '#lib/text.ts';
import { askReaders } from './ask-readers.ts';
import { attachContainers, attachProcesses } from './attach-owners.ts';
import { LineLog } from './line-log.ts';
import type { NumberOfName } from './address-and-port.ts';
import { hostIn, keepHostsApart } from './host-headings.ts';
import { peeled, rowsOnOneLine, withoutComment } from './peel.ts';
import { asHeading, asListeners, asUnparsed, type LineResult } from './line-result.ts';
import { type ListingLine, MAX_LINE_LENGTH, prepareLine, splitLines } from './lines.ts';
import { Traffic } from './log-traffic.ts';
import type { ParsedListing } from './listing.ts';
import type { FurtherReaders, SharedByReaders, StartReader } from './listing-kind.ts';
import { PartMissing } from './part-missing.ts';
import { shellNoise } from './shell-noise.ts';

/** Progress is told each time so many lines are read. */
const PROGRESS_STEP = 2_000;
const UNKNOWN_LINE = 'not a line of any listing known here';
const TOO_LONG = `longer than ${formatNumber(MAX_LINE_LENGTH)} characters: not read`;

/** What is known besides the paste itself. */
export interface ReadOptions {
  /** The readers of further kinds, as far as they are there. */
  further: FurtherReaders;
  /** Gets the number of lines read so far, now and then and at the end. */
  onProgress?: ((lines: number) => void) | undefined;
  numberOf?: NumberOfName | undefined;
}

/** A reading, or the ids of kinds whose signs were met and whose readers take no part. */
type Attempt = ParsedListing | { missed: ReadonlySet<string> };

/** Reads lines with the common kinds and those in `further`; ends early where a line bears the sign of another. */
export function readLines(lines: readonly string[], { further, onProgress, numberOf }: ReadOptions): Attempt {
  const log = new LineLog(lines);
  const processes: SharedByReaders['processes'] = new Map();
  const traffic = new Traffic();
  const noise = shellNoise(log);
  const readers = askReaders(
    { log, processes, numberOf: numberOf ?? (() => undefined), traffic, takeLastCommand: noise.takeLastCommand },
    noise.read,
    further,
  );
  let host = '';

  /** What a line is without what stands around it: a row or a heading of some listing; else a prompt or a title. */
  function readPeeled(line: ListingLine): LineResult | undefined {
    let around: LineResult | undefined;
    for (const text of peeled(line.text)) {
      const result = readers.read(prepareLine(line.number, text));
      if (!result || result.as === 'unparsed') continue;
      if (result.kind !== null) return result;
      around ??= result;
    }
    return around;
  }

  /** The sign of a comment is one of a prompt and of some headings too: what stands behind it counts where it is a row. */
  function readCommented(line: ListingLine, above: ListingLine | null): LineResult | undefined {
    const text = withoutComment(line.raw);
    if (text === undefined) return undefined;
    const inside = prepareLine(line.number, text);
    const result = readers.readRows(inside);
    if (result && (result.as === 'listeners' || result.as === 'connection')) return result;
    const over = above && withoutComment(above.raw);
    return (
      (over === null || over === undefined ? undefined : joined(prepareLine(line.number - 1, over), inside)) ??
      readers.readRows(line) ??
      (result?.as === 'heading' && result.kind !== null ? result : undefined)
    );
  }

  /** What a line is as the rest of the one above. */
  function joined(above: ListingLine, line: ListingLine): LineResult | undefined {
    const whole = log.at(line.number - 1)?.join?.(above, line);
    if (whole) log.record(line.number - 1, whole);
    return whole && asHeading(whole.kind);
  }

  /** Several rows on one line, each read by itself; undefined where none of them is a row. */
  function readRows(line: ListingLine): LineResult | undefined {
    const rows = line.text.length > MAX_LINE_LENGTH ? undefined : rowsOnOneLine(line.text);
    if (!rows) return undefined;
    const results = rows.map((text) => readers.read(prepareLine(line.number, text)));
    const listeners = results.flatMap((result) => (result?.as === 'listeners' ? result.listeners : []));
    const [first, ...others] = listeners;
    return first ? asListeners([first, ...others]) : undefined;
  }

  /** What a line is, by itself, as several rows, without its surroundings, or as the rest of the line above. */
  function readLine(line: ListingLine, above: ListingLine | null): LineResult {
    return (
      readRows(line) ??
      readCommented(line, above) ??
      readers.read(line) ??
      (above ? joined(above, line) : undefined) ??
      readPeeled(line) ??
      readers.readUnknown(line) ??
      asUnparsed(null, UNKNOWN_LINE)
    );
  }

  /** Reads a line, and gives its listeners the machine that was named last. */
  function readOnHost(line: ListingLine, above: ListingLine | null): LineResult {
    const named = hostIn(line.text);
    if (named) host = named.host;
    if (named?.isHeading) return asHeading();
    const result = readLine(line, above);
    if (host !== '' && result.as === 'listeners') for (const listener of result.listeners) listener.host ||= host;
    return result;
  }

  let above: ListingLine | null = null;
  for (const [index, raw] of lines.entries()) {
    const number = index + 1;
    const line = raw.length > MAX_LINE_LENGTH ? null : prepareLine(number, raw);
    // A blank line ends a record; so does one that is not looked at.
    if (!line?.fields.length) readers.endRecord();
    if (line === null) log.record(number, asUnparsed(null, TOO_LONG));
    else log.record(number, line.fields.length === 0 ? asHeading() : readOnHost(line, above));
    if (readers.missed.size > 0) return { missed: readers.missed };
    above = line;
    if (number % PROGRESS_STEP === 0) onProgress?.(number);
  }
  readers.endRecord();
  readers.end();
  onProgress?.(lines.length);
  const listing = log.toListing();
  const onlyHost = keepHostsApart(listing.listeners);
  attachProcesses(listing.listeners, processes);
  attachContainers(listing.listeners);
  return { ...listing, onlyHost, traffic: traffic.all() };
}

/**
 * Reads a text of any kind and mixture, and accounts for each line exactly once (see `tallyLines`). Throws nothing but
 * `PartMissing`, and that only where a line bears the sign of a kind whose reader `options.further` lacks.
 */
export function readPaste(text: string, options: ReadOptions): ParsedListing {
  const lines = splitLines(text);
  const taking: Record<string, StartReader> = {};
  for (;;) {
    const attempt = readLines(lines, { ...options, further: taking });
    if (!('missed' in attempt)) return attempt;
    for (const id of attempt.missed) {
      const reader = options.further[id];
      if (!reader) throw new PartMissing('further-readers');
      taking[id] = reader;
    }
  }
}
