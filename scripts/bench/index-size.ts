/** The sizes of the search indexes. */
import { brotliSize, gzipSize } from './compress.ts';
import type { Figure } from './figure.ts';
import type { SiteFile } from './site.ts';

const EXACT = '/search/exact.json';
/** The exact index is loaded as a whole: at most so many bytes compressed. */
const EXACT_BUDGET = 60_000;
const FULL_TEXT = /^\/(pagefind[^/]*)\//;
/** Other data of the search, which is fetched in parts. */
const PARTS = /^\/search\/.*\.json$/;

const bytesOf = (files: readonly SiteFile[]) => files.reduce((sum, file) => sum + file.data.length, 0);

function exactIndex(files: readonly SiteFile[]): Figure[] {
  const group = 'exact index';
  const data = files.find((file) => file.path === EXACT)?.data ?? Buffer.of();
  const others = files.filter(({ path }) => PARTS.test(path) && path !== EXACT);
  const largest = Math.max(0, ...others.map((file) => gzipSize(file.data)));
  return [
    { group, name: 'raw', value: data.length, unit: 'bytes' },
    { group, name: 'gzip 9', value: gzipSize(data), unit: 'bytes', budget: EXACT_BUDGET },
    { group, name: 'Brotli 11', value: brotliSize(data), unit: 'bytes' },
    ...(others.length === 0
      ? []
      : [
          { group, name: 'parts fetched when needed', value: others.length, unit: 'files' } as const,
          { group, name: 'the largest of these, gzip 9', value: largest, unit: 'bytes' } as const,
        ]),
  ];
}

function fullText(folder: string, files: readonly SiteFile[]): Figure[] {
  const group = `full-text index in /${folder}/`;
  const part = (name: string, pattern: RegExp): Figure => {
    const some = files.filter((file) => pattern.test(file.path));
    return { group, name, value: bytesOf(some), unit: 'bytes', note: `${some.length} files` };
  };
  return [
    { group, name: 'files', value: files.length, unit: 'files' },
    part('bytes', /./),
    part('of these: index chunks', /\/index\//),
    part('of these: page fragments', /\/fragment\//),
    part('of these: engine (WebAssembly)', /\/wasm\./),
  ];
}

/** The exact index, raw and compressed; each of Pagefind's folders, in files and bytes. */
export function indexSize(files: readonly SiteFile[]): Figure[] {
  const folders = Map.groupBy(files, ({ path }) => FULL_TEXT.exec(path)?.[1]);
  return [
    ...exactIndex(files),
    ...[...folders].flatMap(([folder, some]) => (folder === undefined ? [] : fullText(folder, some))),
  ];
}
