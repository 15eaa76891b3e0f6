/** What pages weigh. Each file is compressed by itself, as a host does. */
import { scripts, styleSheets } from './page-parts.ts';
import { addressOf, type SiteFile } from './site.ts';

export type Measure = (data: Buffer) => number;

export interface Weight {
  page: string;
  bytes: number;
}

/** Compressing is slow, and pages share files: each file is measured once. */
export function once(measure: Measure): Measure {
  const known = new Map<Buffer, number>();
  return (data) => {
    const size = known.get(data) ?? measure(data);
    known.set(data, size);
    return size;
  };
}

/** Weighs pages of a site; `files` are all of its files, by address. */
export class Scales {
  readonly #files: ReadonlyMap<string, SiteFile>;

  constructor(files: readonly SiteFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** The bytes of some files together; one that isn't there weighs nothing. */
  sum(paths: readonly string[], measure: Measure): number {
    return paths.reduce((total, path) => total + measure(this.#files.get(path)?.data ?? Buffer.of()), 0);
  }

  /** HTML with the style sheets that it links; those inside the HTML count with it. */
  withStyles(pages: readonly SiteFile[], measure: Measure): Weight[] {
    return pages.map((page) => ({
      page: addressOf(page),
      bytes: measure(page.data) + this.sum(styleSheets(page.data.toString()), measure),
    }));
  }

  /** The script files that a page runs before it is used. */
  scripts(pages: readonly SiteFile[], measure: Measure): Weight[] {
    return pages.map((page) => ({
      page: addressOf(page),
      bytes: this.sum(scripts(page.data.toString(), this.#files), measure),
    }));
  }
}
