/** Reads a pasted listing: of which kind each line is, who listens where, and what could not be read. */
import type { Reading } from './listing.ts';
import { adoptHeading } from './read/adopt.ts';
import { bareLists } from './read/bare.ts';
import { dockerRows } from './read/docker.ts';
import { frames } from './read/frames.ts';
import { joinProcesses } from './read/join.ts';
import { Ledger } from './read/ledger.ts';
import { type Line, lineOf, linesOf, LONGEST } from './read/lines.ts';
import { lsofRows } from './read/lsof.ts';
import { windowsOwners } from './read/netstat-owners.ts';
import { unixRows } from './read/netstat-unix.ts';
import { windowsRows } from './read/netstat-windows.ts';
import { nmapGrepable, nmapRows } from './read/nmap.ts';
import { nmapXml } from './read/nmap-xml.ts';
import { powershellLists } from './read/powershell-list.ts';
import { powershellCsv, powershellTables } from './read/powershell.ts';
import { ssRows } from './read/ss.ts';
import { type Processes, tasklistRows } from './read/tasklist.ts';
import { heading, left, type Reader, type Told } from './read/told.ts';

export { countLines, type Tally, tally } from './read/tally.ts';

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

/**
 * Reads a text of any kind and mixture; never throws, and accounts for each line exactly once (see `tally`).
 * `onProgress` gets the number of lines read so far, now and then and at the end.
 */
export function readListing(text: string, onProgress?: (lines: number) => void): Reading {
  const lines = linesOf(text);
  const ledger = new Ledger(lines);
  const processes: Processes = new Map();
  const around = frames(ledger);
  const xml = nmapXml(ledger);
  const lists = powershellLists(ledger, around.asked);
  const readers: readonly Reader[] = [
    windowsRows(),
    unixRows(),
    ssRows,
    lsofRows(ledger),
    xml.read,
    nmapRows(ledger),
    nmapGrepable,
    powershellTables(ledger, around.asked),
    powershellCsv(ledger, around.asked),
    lists.read,
    dockerRows(ledger),
    tasklistRows(ledger, processes),
    around.read,
  ];
  const last: readonly Reader[] = [windowsOwners(ledger), bareLists];

  let above: Line | null = null;
  for (const [index, raw] of lines.entries()) {
    const number = index + 1;
    const line = raw.length > LONGEST ? null : lineOf(number, raw);
    if (line === null || line.fields.length === 0) {
      lists.close();
      ledger.put(number, line === null ? left(null, TOO_LONG) : heading());
      continue;
    }
    let told = firstOf(readers, line);
    if (told?.kind?.startsWith('netstat') && told.kind !== ledger.at(number - 1)?.kind)
      adoptHeading(ledger, number, told.kind);
    const whole = told || !above ? undefined : ledger.at(number - 1)?.join?.(above, line);
    if (whole) {
      ledger.put(number - 1, whole);
      told = heading(whole.kind);
    }
    ledger.put(number, told ?? firstOf(last, line) ?? left(null, NOT_KNOWN));
    above = line;
    if (number % STEP === 0) onProgress?.(number);
  }
  lists.close();
  xml.close();
  onProgress?.(lines.length);
  const reading = ledger.reading();
  joinProcesses(reading.listeners, processes);
  return reading;
}
