/** Reads a pasted listing: of which kind each line is, who listens where, and what could not be read. */
import { attachContainers, attachProcesses } from './attach-owners.ts';
import { LineLog } from './line-log.ts';
import type { NumberOfName } from './address-and-port.ts';
import { hostIn, keepHostsApart } from './host-headings.ts';
import { peeled, rowsOnOneLine, withoutComment } from './peel.ts';
import { asHeading, asListeners, asUnparsed, type LineReader, type LineResult } from './line-result.ts';
import { type ListingLine, MAX_LINE_LENGTH, prepareLine, splitLines } from './lines.ts';
import { Traffic } from './log-traffic.ts';
import type { ParsedListing } from './listing.ts';
import type { SharedByReaders } from './listing-kind.ts';
import { LISTING_KINDS } from './listing-kinds.ts';
import { shellNoise } from './shell-noise.ts';

/** Progress is told each time so many lines are read. */
const PROGRESS_STEP = 2_000;
const UNKNOWN_LINE = 'not a line of any listing known here';
const TOO_LONG = `longer than ${MAX_LINE_LENGTH.toLocaleString('en-GB')} characters: not read`;

function firstResult(readers: readonly LineReader[], line: ListingLine): LineResult | undefined {
  for (const reader of readers) {
    const result = reader(line);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The readers of one paste, each once: what they do with a line, in the order of the kinds, and at its ends. */
function startReaders(log: LineLog, own: Pick<SharedByReaders, 'processes' | 'numberOf' | 'traffic'>) {
  const noise = shellNoise(log);
  const shared: SharedByReaders = { log, ...own, takeLastCommand: noise.takeLastCommand };
  const readers = [...new Set(LISTING_KINDS.map(({ reader }) => reader))].map((start) => start(shared));
  return {
    read: [...readers.flatMap(({ read }) => read ?? []), noise.read],
    readRows: readers.flatMap(({ read }) => read ?? []),
    readUnknown: readers.flatMap(({ readUnknown }) => readUnknown ?? []),
    endRecord: () => readers.forEach((reader) => reader.endRecord?.()),
    end: () => readers.forEach((reader) => reader.end?.()),
  };
}

/**
 * Reads a text of any kind and mixture; never throws, and accounts for each line exactly once (see `tallyLines`).
 * `onProgress` gets the number of lines read so far, now and then and at the end.
 */
export function readListing(
  text: string,
  onProgress?: (lines: number) => void,
  numberOf: NumberOfName = () => undefined,
): ParsedListing {
  const lines = splitLines(text);
  const log = new LineLog(lines);
  const processes: SharedByReaders['processes'] = new Map();
  const traffic = new Traffic();
  const readers = startReaders(log, { processes, numberOf, traffic });
  let host = '';

  /** What a line is without what stands around it: a row or a heading of some listing; else a prompt or a title. */
  function readPeeled(line: ListingLine): LineResult | undefined {
    let noise: LineResult | undefined;
    for (const text of peeled(line.text)) {
      const result = firstResult(readers.read, prepareLine(line.number, text));
      if (!result || result.as === 'unparsed') continue;
      if (result.kind !== null) return result;
      noise ??= result;
    }
    return noise;
  }

  /** The sign of a comment is one of a prompt too: behind it may stand a row, and then that counts. */
  function readCommented(line: ListingLine, above: ListingLine | null): LineResult | undefined {
    const text = withoutComment(line.raw);
    if (text === undefined) return undefined;
    const inside = prepareLine(line.number, text);
    const result = firstResult(readers.readRows, inside);
    if (result && (result.as === 'listeners' || result.as === 'connection')) return result;
    const over = above && withoutComment(above.raw);
    return over === null || over === undefined ? undefined : joined(prepareLine(line.number - 1, over), inside);
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
    const results = rows.map((text) => firstResult(readers.read, prepareLine(line.number, text)));
    const listeners = results.flatMap((result) => (result?.as === 'listeners' ? result.listeners : []));
    const [first, ...others] = listeners;
    return first ? asListeners([first, ...others]) : undefined;
  }

  /** What a line is, by itself, as several rows, without its surroundings, or as the rest of the line above. */
  function readLine(line: ListingLine, above: ListingLine | null): LineResult {
    return (
      readRows(line) ??
      readCommented(line, above) ??
      firstResult(readers.read, line) ??
      (above ? joined(above, line) : undefined) ??
      readPeeled(line) ??
      firstResult(readers.readUnknown, line) ??
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
