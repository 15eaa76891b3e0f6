/** Several generators side by side. */
import type { DiskUse } from './disk.ts';
import { gzipSize } from './compress.ts';
import { readable, type Unit } from './figure.ts';
import type { PeakMemory } from './memory.ts';
import { once, Scales } from './page-weights.ts';
import { PAGE } from './questions.ts';
import { pagesOf, type SiteFile } from './site.ts';
import { median } from './statistics.ts';
import type { WordSearch } from './word-search.ts';

/** One of those that are compared. A value that is missing was not measured, and NaN means that there is no such thing. */
export interface Contender {
  name: string;
  values: Readonly<Record<string, number>>;
  /** Why nothing could be measured. */
  failed?: string;
}

const ROWS: readonly [key: string, label: string, unit: Unit][] = [
  ['pages', 'pages that all of them have', 'pages'],
  ['time', 'build, the process from start to end', 'ms'],
  ['memory', 'peak memory, all processes at once', 'bytes'],
  ['written', 'pages written, redirects included', 'pages'],
  ['each', 'build time a page written', 'ms/page'],
  ['bytes', 'size on disk, the sum of all files', 'bytes'],
  ['used', 'size on disk, as the file system counts it', 'bytes'],
  ['median', 'shared pages, HTML and CSS, gzip 9: median', 'bytes'],
  ['largest', 'shared pages, HTML and CSS, gzip 9: largest', 'bytes'],
  ['opening', `opening ${PAGE}, all that is fetched`, 'bytes'],
  ['box', 'opening the search, over the network', 'bytes'],
  ['firstBytes', 'first full-text search, over the network', 'bytes'],
  ['typedBytes', 'the same, typed letter by letter', 'bytes'],
  ['firstTime', 'first full-text search, to the first result', 'ms'],
  ['laterBytes', 'later searches, over the network: median', 'bytes'],
  ['laterMost', 'later searches, over the network: largest', 'bytes'],
  ['laterTime', 'later searches, to the first result: median', 'ms'],
];

/** What a build took and left. */
export const buildValues = (time: number, memory: PeakMemory | undefined, disk: DiskUse): Contender['values'] => ({
  time,
  memory: memory?.together ?? NaN,
  written: disk.pages,
  each: time / disk.pages,
  bytes: disk.bytes,
  used: disk.used,
});

/** The weights of the pages that every contender has; `shared` are their files' addresses. */
export function weightValues(files: readonly SiteFile[], shared: ReadonlySet<string>): Contender['values'] {
  const pages = pagesOf(files).filter(({ path }) => shared.has(path));
  const bytes = new Scales(files).withStyles(pages, once(gzipSize)).map((weight) => weight.bytes);
  return { pages: pages.length, median: median(bytes), largest: bytes.reduce((a, b) => Math.max(a, b), 0) };
}

/** What its search takes. */
export function searchValues({ opening, box, first, typed, later }: WordSearch): Contender['values'] {
  const bytes = later.map((answer) => answer.traffic.bytes);
  return {
    opening: opening.bytes,
    box: box.traffic.bytes,
    firstBytes: first.traffic.bytes,
    typedBytes: typed.bytes,
    firstTime: first.time,
    laterBytes: median(bytes),
    laterMost: Math.max(...bytes),
    laterTime: median(later.map((answer) => answer.time)),
  };
}

function cell({ values }: Contender, key: string, unit: Unit): string {
  const value = values[key];
  return value === undefined || Number.isNaN(value) ? '–' : readable({ value, unit });
}

/** Head and rows of the table, as texts. A contender that failed has dashes; its reason stands elsewhere. */
export function comparisonRows(contenders: readonly Contender[]): string[][] {
  return [
    ['', ...contenders.map((contender) => contender.name)],
    ...ROWS.map(([key, label, unit]) => [label, ...contenders.map((contender) => cell(contender, key, unit))]),
  ];
}

/** The table as plain text. */
export function comparisonText(contenders: readonly Contender[]): string {
  const rows = comparisonRows(contenders);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const pad = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  const failures = contenders.flatMap(({ name, failed }) => (failed ? [`  ${name}: not measured. ${failed}`] : []));
  return [...rows.map((row) => `  ${row.map(pad).join('  ')}`), ...failures].join('\n');
}
