/** Page weights: HTML with the CSS it needs, and the scripts of a reading page. */
import { brotliSize, gzipSize } from './compress.ts';
import type { Figure } from './figure.ts';
import { scripts, styleSheets } from './page-parts.ts';
import { addressOf, pagesOf, type SiteFile } from './site.ts';
import { median, quantile } from './statistics.ts';

type Measure = (data: Buffer) => number;

/** Compressing is slow, and pages share files: each file is measured once. */
function once(measure: Measure): Measure {
  const known = new Map<Buffer, number>();
  return (data) => {
    const size = known.get(data) ?? measure(data);
    known.set(data, size);
    return size;
  };
}

interface Weight {
  page: string;
  bytes: number;
}

function spread(group: string, name: string, weights: readonly Weight[]): Figure[] {
  const bytes = weights.map((weight) => weight.bytes);
  const largest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a), { page: '', bytes: 0 });
  return [
    { group, name: `${name}, median`, value: median(bytes), unit: 'bytes' },
    { group, name: `${name}, 95th percentile`, value: quantile(bytes, 0.95), unit: 'bytes' },
    { group, name: `${name}, largest`, value: largest.bytes, unit: 'bytes', note: largest.page },
  ];
}

/** The weights of all pages, and of port pages apart. Each file is compressed by itself, as a host does. */
export function weights(files: readonly SiteFile[]): Figure[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pages = pagesOf(files);
  const sum = (paths: readonly string[], measure: Measure) =>
    paths.reduce((total, path) => total + measure(byPath.get(path)?.data ?? Buffer.of()), 0);
  const withStyles = (some: readonly SiteFile[], measure: Measure) =>
    some.map((page): Weight => ({
      page: addressOf(page),
      bytes: measure(page.data) + sum(styleSheets(page.data.toString()), measure),
    }));
  const scriptsOf = (measure: Measure) =>
    pages.map((page): Weight => ({
      page: addressOf(page),
      bytes: sum(scripts(page.data.toString(), byPath), measure),
    }));
  const gzip = once(gzipSize);
  const brotli = once(brotliSize);
  const ports = pages.filter((page) => /^\/ports\/\d+\/index\.html$/.test(page.path));
  const fonts = files.filter((file) => file.path.endsWith('.woff2'));

  return [
    { group: 'Pages', name: 'pages, without redirects', value: pages.length, unit: 'pages' },
    ...[['port pages (HTML and CSS)', ports] as const, ['all pages (HTML and CSS)', pages] as const].flatMap(
      ([name, some]) => [
        ...spread(name, 'gzip 9', withStyles(some, gzip)),
        ...spread(name, 'Brotli 11', withStyles(some, brotli)),
      ],
    ),
    ...spread('scripts that run on a page before it is used', 'gzip 9', scriptsOf(gzip)),
    ...spread('scripts that run on a page before it is used', 'Brotli 11', scriptsOf(brotli)),
    {
      group: 'fonts',
      name: 'woff2, all',
      value: sum(
        fonts.map((f) => f.path),
        (data) => data.length,
      ),
      unit: 'bytes',
    },
  ];
}
