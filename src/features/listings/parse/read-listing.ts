/** Reads a pasted listing: of which kind each line is, who listens where, and what could not be read. */
import type { ParsedListing } from './listing.ts';
import { takeUnknownHeading } from './unknown-heading.ts';
import { bareLists } from './kinds/bare-list.ts';
import { dockerRows } from './kinds/docker.ts';
import { shellNoise } from './shell-noise.ts';
import { attachContainers, attachProcesses } from './attach-owners.ts';
import { LineLog } from './line-log.ts';
import { type ListingLine, prepareLine, splitLines, MAX_LINE_LENGTH } from './lines.ts';
import { lsofRows } from './kinds/lsof.ts';
import { windowsOwners } from './kinds/netstat-windows/owners.ts';
import { unixRows } from './kinds/netstat-unix.ts';
import { windowsRows } from './kinds/netstat-windows/rows.ts';
import { nmapGrepable, nmapRows } from './kinds/nmap/normal.ts';
import { nmapXml } from './kinds/nmap/xml.ts';
import { powershellLists } from './kinds/powershell/list.ts';
import { powershellCsv, powershellTables } from './kinds/powershell/table.ts';
import { ssRows } from './kinds/ss.ts';
import { type ProcessTable, tasklistRows } from './kinds/tasklist.ts';
import { asHeading, asUnparsed, type LineReader, type LineResult } from './line-result.ts';

export { countLines, type LineTally, tallyLines } from './tally.ts';

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

/** The readers of one paste: they remember what the lines before were. */
function readersOf(log: LineLog, processes: ProcessTable) {
  const { read, takeRequestedTransport } = shellNoise(log);
  const xml = nmapXml(log);
  const lists = powershellLists(log, takeRequestedTransport);
  const first: readonly LineReader[] = [
    windowsRows(),
    unixRows(),
    ssRows,
    lsofRows(log),
    xml.read,
    nmapRows(log),
    nmapGrepable,
    powershellTables(log, takeRequestedTransport),
    powershellCsv(log, takeRequestedTransport),
    lists.read,
    dockerRows(log),
    tasklistRows(log, processes),
    read,
  ];
  // A lone word or number means most where it may: asked last.
  const last: readonly LineReader[] = [windowsOwners(log), bareLists];
  return { first, last, xml, lists };
}

/**
 * Reads a text of any kind and mixture; never throws, and accounts for each line exactly once (see `tally`).
 * `onProgress` gets the number of lines read so far, now and then and at the end.
 */
export function readListing(text: string, onProgress?: (lines: number) => void): ParsedListing {
  const lines = splitLines(text);
  const log = new LineLog(lines);
  const processes: ProcessTable = new Map();
  const { first, last, xml, lists } = readersOf(log, processes);

  /** What a line is, by itself or as the rest of the line above. */
  function readLine(line: ListingLine, above: ListingLine | null): LineResult {
    const result = firstResult(first, line);
    const before = log.at(line.number - 1);
    if (result?.kind?.startsWith('netstat') && result.kind !== before?.kind)
      takeUnknownHeading(log, line.number, result.kind);
    if (result) return result;
    const whole = above && before?.join?.(above, line);
    if (whole) log.record(line.number - 1, whole);
    return whole ? asHeading(whole.kind) : (firstResult(last, line) ?? asUnparsed(null, UNKNOWN_LINE));
  }

  let above: ListingLine | null = null;
  for (const [index, raw] of lines.entries()) {
    const number = index + 1;
    const line = raw.length > MAX_LINE_LENGTH ? null : prepareLine(number, raw);
    // A blank line ends a record; so does one that is not looked at.
    if (!line?.fields.length) lists.close();
    if (line === null) log.record(number, asUnparsed(null, TOO_LONG));
    else log.record(number, line.fields.length === 0 ? asHeading() : readLine(line, above));
    above = line;
    if (number % PROGRESS_STEP === 0) onProgress?.(number);
  }
  lists.close();
  xml.close();
  onProgress?.(lines.length);
  const reading = log.toListing();
  attachProcesses(reading.listeners, processes);
  attachContainers(reading.listeners);
  return reading;
}
