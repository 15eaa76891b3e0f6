/** A built page: read when asked for, so that thousands of them fit into memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, factsOf } from './facts.ts';
import { parseHtml, type Tag } from './markup.ts';

/** A test goes over a page with several questions, and then on to the next one. */
let last: { file: string; html: string } | undefined;

/** Trees are large: the latest few hundred are kept, which is all pages that an author has written. */
const TREES = 300;
const trees = new Map<string, readonly Tag[]>();

export class Page {
  /** The address below the base: `/ports/445/`, `/404.html`. */
  readonly path: string;
  /** The file, relative to the project, for messages. */
  readonly file: string;
  readonly #project: string;
  #facts: Facts | undefined;

  constructor(project: string, folder: string, name: string) {
    this.#project = project;
    this.file = `${folder}${name}`;
    this.path = name.replace(/\/index\.html$/, '/');
  }

  get html(): string {
    if (last?.file !== this.file)
      last = { file: this.file, html: readFileSync(join(this.#project, this.file), 'utf8') };
    return last.html;
  }

  /** What every page is asked for; kept. */
  get facts(): Facts {
    return (this.#facts ??= factsOf(this.html));
  }

  get ids(): ReadonlySet<string> {
    return this.facts.ids;
  }

  /** Where a page that only redirects leads to; undefined for all others. */
  get redirect(): string | undefined {
    return this.facts.redirect;
  }

  /** Every element, in the order of the page, as a parser reads it. Slow: not for all pages. */
  get tags(): readonly Tag[] {
    const known = trees.get(this.file);
    trees.delete(this.file);
    const tags = known ?? parseHtml(this.html);
    trees.set(this.file, tags);
    for (const oldest of trees.keys()) {
      if (trees.size <= TREES) break;
      trees.delete(oldest);
    }
    return tags;
  }
}
