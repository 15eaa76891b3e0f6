/** Reads a pasted listing: of which kind each line is, who listens where, and what could not be read. */
import type { Reading } from './listing.ts';
import { adoptHeading } from './unknown-heading.ts';
import { bareLists } from './kinds/bare-list.ts';
import { dockerRows } from './kinds/docker.ts';
import { frames } from './shell-noise.ts';
import { joinContainers, joinProcesses } from './attach-owners.ts';
import { Ledger } from './line-log.ts';
import { type Line, lineOf, linesOf, LONGEST } from './lines.ts';
import { lsofRows } from './kinds/lsof.ts';
import { windowsOwners } from './kinds/netstat-windows/owners.ts';
import { unixRows } from './kinds/netstat-unix.ts';
import { windowsRows } from './kinds/netstat-windows/rows.ts';
import { nmapGrepable, nmapRows } from './kinds/nmap/normal.ts';
import { nmapXml } from './kinds/nmap/xml.ts';
import { powershellLists } from './kinds/powershell/list.ts';
import { powershellCsv, powershellTables } from './kinds/powershell/table.ts';
import { ssRows } from './kinds/ss.ts';
import { type Processes, tasklistRows } from './kinds/tasklist.ts';
import { heading, left, type Reader, type Told } from './line-result.ts';

export { countLines, type Tally, tally } from './tally.ts';

/** Progress is told each time so many lines are read. */
const STEP = 2_000;
const NOT_KNOWN = 'not a line of any listing known here';
const TOO_LONG = `longer than ${LONGEST.toLocaleString('en-GB')} characters: not read`;

function firstOf(readers: readonly Reader[], line: Line): Told | undefined {
  for (const reader of readers) {
    const told = reader(line);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** The readers of one paste: they remember what the lines before were. */
function readersOf(ledger: Ledger, processes: Processes) {
  const { read, asked } = frames(ledger);
  const xml = nmapXml(ledger);
  const lists = powershellLists(ledger, asked);
  const first: readonly Reader[] = [
    windowsRows(),
    unixRows(),
    ssRows,
    lsofRows(ledger),
    xml.read,
    nmapRows(ledger),
    nmapGrepable,
    powershellTables(ledger, asked),
    powershellCsv(ledger, asked),
    lists.read,
    dockerRows(ledger),
    tasklistRows(ledger, processes),
    read,
  ];
  // A lone word or number means most where it may: asked last.
  const last: readonly Reader[] = [windowsOwners(ledger), bareLists];
  return { first, last, xml, lists };
}

/**
 * Reads a text of any kind and mixture; never throws, and accounts for each line exactly once (see `tally`).
 * `onProgress` gets the number of lines read so far, now and then and at the end.
 */
export function readListing(text: string, onProgress?: (lines: number) => void): Reading {
  const lines = linesOf(text);
  const ledger = new Ledger(lines);
  const processes: Processes = new Map();
  const { first, last, xml, lists } = readersOf(ledger, processes);

  /** What a line is, by itself or as the rest of the line above. */
  function tell(line: Line, above: Line | null): Told {
    const told = firstOf(first, line);
    const before = ledger.at(line.number - 1);
    if (told?.kind?.startsWith('netstat') && told.kind !== before?.kind) adoptHeading(ledger, line.number, told.kind);
    if (told) return told;
    const whole = above && before?.join?.(above, line);
    if (whole) ledger.put(line.number - 1, whole);
    return whole ? heading(whole.kind) : (firstOf(last, line) ?? left(null, NOT_KNOWN));
  }

  let above: Line | null = null;
  for (const [index, raw] of lines.entries()) {
    const number = index + 1;
    const line = raw.length > LONGEST ? null : lineOf(number, raw);
    // A blank line ends a record; so does one that is not looked at.
    if (!line?.fields.length) lists.close();
    if (line === null) ledger.put(number, left(null, TOO_LONG));
    else ledger.put(number, line.fields.length === 0 ? heading() : tell(line, above));
    above = line;
    if (number % STEP === 0) onProgress?.(number);
  }
  lists.close();
  xml.close();
  onProgress?.(lines.length);
  const reading = ledger.reading();
  joinProcesses(reading.listeners, processes);
  joinContainers(reading.listeners);
  return reading;
}
