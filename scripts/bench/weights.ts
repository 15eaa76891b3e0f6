/** Page weights: HTML with the CSS it needs, and the scripts of a reading page. */
import { brotliSize, gzipSize } from './compress.ts';
import type { Figure } from './figure.ts';
import { type Measure, once, Scales, type Weight } from './page-weights.ts';
import { pagesOf, type SiteFile } from './site.ts';
import { median, quantile } from './statistics.ts';

/** The most that pages should weigh under gzip, in bytes: the one in the middle, and every one. */
interface Budget {
  median?: number;
  largest?: number;
}

const HTML: Budget = { median: 6_000, largest: 14_000 };

function spread(group: string, name: string, weights: readonly Weight[], budget: Budget = {}): Figure[] {
  const bytes = weights.map((weight) => weight.bytes);
  const largest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a), { page: '', bytes: 0 });
  const limit = (most: number | undefined) => (most === undefined ? {} : { budget: most });
  return [
    { group, name: `${name}, median`, value: median(bytes), unit: 'bytes', ...limit(budget.median) },
    { group, name: `${name}, 95th percentile`, value: quantile(bytes, 0.95), unit: 'bytes' },
    {
      group,
      name: `${name}, largest`,
      value: largest.bytes,
      unit: 'bytes',
      note: largest.page,
      ...limit(budget.largest),
    },
  ];
}

/** The weights of all pages, and of port pages apart. */
export function weights(files: readonly SiteFile[]): Figure[] {
  const scales = new Scales(files);
  const pages = pagesOf(files);
  const ports = pages.filter((page) => /^\/ports\/\d+\/index\.html$/.test(page.path));
  const fonts = files.filter((file) => file.path.endsWith('.woff2'));
  const gzip = once(gzipSize);
  const brotli = once(brotliSize);
  const html = (group: string, some: readonly SiteFile[]) => [
    ...spread(group, 'gzip 9', scales.withStyles(some, gzip), HTML),
    ...spread(group, 'Brotli 11', scales.withStyles(some, brotli)),
  ];
  const before = (name: string, measure: Measure) =>
    spread('scripts that run on a page before it is used', name, scales.scripts(pages, measure));
  const woff2 = fonts.reduce((sum, font) => sum + font.data.length, 0);

  return [
    { group: 'pages', name: 'pages, without redirects', value: pages.length, unit: 'pages' },
    ...html('port pages: HTML and CSS', ports),
    ...html('all pages: HTML and CSS', pages),
    ...before('gzip 9', gzip),
    ...before('Brotli 11', brotli),
    { group: 'fonts', name: 'woff2, all', value: woff2, unit: 'bytes' },
  ];
}
