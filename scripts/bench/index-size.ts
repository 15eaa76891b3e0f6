/** The size of both search indexes. */
import { brotliSize, gzipSize } from './compress.ts';
import type { Figure } from './figure.ts';
import type { SiteFile } from './site.ts';

const EXACT = '/search/exact.json';

/** The exact index, raw and compressed; Pagefind's folder, in files and bytes. */
export function indexSize(files: readonly SiteFile[]): Figure[] {
  const exact = files.find((file) => file.path === EXACT)?.data ?? Buffer.of();
  const pagefind = files.filter((file) => file.path.startsWith('/pagefind/'));
  const bytes = (some: readonly SiteFile[]) => some.reduce((sum, file) => sum + file.data.length, 0);
  const part = (name: string, pattern: RegExp): Figure[] => {
    const some = pagefind.filter((file) => pattern.test(file.path));
    return [{ group: 'full-text index', name, value: bytes(some), unit: 'bytes', note: `${some.length} files` }];
  };
  return [
    { group: 'exact index', name: 'raw', value: exact.length, unit: 'bytes' },
    { group: 'exact index', name: 'gzip 9', value: gzipSize(exact), unit: 'bytes' },
    { group: 'exact index', name: 'Brotli 11', value: brotliSize(exact), unit: 'bytes' },
    { group: 'full-text index', name: 'files', value: pagefind.length, unit: 'files' },
    { group: 'full-text index', name: 'bytes', value: bytes(pagefind), unit: 'bytes' },
    ...part('of these: index chunks', /\/index\//),
    ...part('of these: page fragments', /\/fragment\//),
    ...part('of these: engine (WebAssembly)', /\/wasm\./),
  ];
}
