/** What the pages of a site weigh: HTML with the CSS it needs, and scripts. Each file is compressed by itself. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPage } from '#build/finish-pages/read-page.ts';
import type { Figure } from './figure.ts';
import { addressOf, pagesOf, type SiteFile } from '../site-files.ts';
import { median, quantile } from './statistics.ts';

/** Bytes under gzip at its highest level. */
const gzipSize = (data: Buffer): number => gzipSync(data, { level: 9 }).length;

/** Text is what a host compresses; Pagefind's files and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|svg|txt|xml|csv)$/;

/** Bytes as a host that compresses text with gzip sends the file. */
export const sentSize = ({ path, data }: SiteFile): number => (TEXT.test(path) ? gzipSize(data) : data.length);

/** The most that pages should weigh, in bytes: the one in the middle, and every one. */
interface Budget {
  median?: number;
  largest?: number;
}

const HTML: Budget = { median: 6_000, largest: 14_000 };
/** The files of the exact index, and how many bytes each may have. */
const EXACT = [
  { name: 'names of all pages', path: /^\/search\/names\.json$/, budget: 60_000 },
  { name: 'numbers', path: /^\/search\/numbers\.json$/, budget: 10_000 },
  { name: 'largest file of 1,024 numbers', path: /^\/search\/numbers\/\d+\.json$/, budget: 10_000 },
  { name: 'largest file of words', path: /^\/search\/words\/\d+\.json$/, budget: 15_000 },
];

interface Weight {
  page: string;
  /** Bytes of HTML and CSS, and of the scripts that run before the page is used. */
  html: number;
  scripts: number;
}

/** Modules that a module imports at once; `import()` waits until it is asked for. */
function importsOf(path: string, code: string): string[] {
  const matches = code.matchAll(/\b(?:import|from)\s*["']([^"']+\.js)["']/g);
  return [...matches].map(([, to = '']) => posix.resolve(posix.dirname(path), to));
}

/** The weight of the modules whose addresses match, each with all that it imports at once. */
export function moduleWeight(files: readonly SiteFile[], module: RegExp): number {
  const byPath = new Map(files.map(({ path, data }) => [path, data]));
  const found = new Set([...byPath.keys()].filter((path) => module.test(path)));
  for (const path of found) importsOf(path, byPath.get(path)?.toString() ?? '').forEach((to) => found.add(to));
  return [...found].reduce((sum, path) => sum + gzipSize(byPath.get(path) ?? Buffer.alloc(0)), 0);
}

/** Weighs the pages of a site, of which `files` are all files. A file that isn't there weighs nothing. */
function weigh(files: readonly SiteFile[]): Weight[] {
  const byPath = new Map(files.map((file) => [file.path, file.data]));
  // Compressing is slow, and pages share files: each is measured once.
  const known = new Map<string, number>();
  const size = (path: string) => {
    const data = byPath.get(path);
    const bytes = known.get(path) ?? (data ? gzipSize(data) : 0);
    known.set(path, bytes);
    return bytes;
  };
  const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + size(path), 0);
  return pagesOf(files).map((file) => {
    const { scripts, styleSheets } = readPage(file.data.toString());
    const run = new Set(scripts);
    for (const path of run) importsOf(path, byPath.get(path)?.toString() ?? '').forEach((to) => run.add(to));
    return { page: addressOf(file), html: sum([file.path, ...styleSheets]), scripts: sum(run) };
  });
}

function spread(group: string, weights: readonly Weight[], part: 'html' | 'scripts', budget: Budget = {}): Figure[] {
  const bytes = weights.map((weight) => weight[part]);
  const most = Math.max(0, ...bytes);
  const page = weights.find((weight) => weight[part] === most)?.page;
  return [
    { group, name: 'median', value: median(bytes), unit: 'bytes', budget: budget.median },
    { group, name: '95th percentile', value: quantile(bytes, 0.95), unit: 'bytes' },
    { group, name: 'largest', value: most, unit: 'bytes', budget: budget.largest, note: page },
  ];
}

/** The weights of all pages, and of port pages apart. */
export function weights(files: readonly SiteFile[]): Figure[] {
  const all = weigh(files);
  const ports = all.filter(({ page }) => /^\/ports\/\d+\/$/.test(page));
  return [
    ...spread('port pages: HTML and CSS', ports, 'html', HTML),
    ...spread('all pages: HTML and CSS', all, 'html', HTML),
    ...spread('scripts that run on a page before it is used', all, 'scripts'),
  ];
}

/** The sizes of the files of the exact index, which only our site has. */
export const exactIndex = (files: readonly SiteFile[]): Figure[] =>
  EXACT.map(({ name, path, budget }) => {
    const sizes = files.filter((file) => path.test(file.path)).map(({ data }) => gzipSize(data));
    return { group: 'search index', name, value: Math.max(...sizes), unit: 'bytes', budget };
  });
