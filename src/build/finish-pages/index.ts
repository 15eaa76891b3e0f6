/**
 * The last touch on every built page: a stylesheet of what the page uses, a policy of what it has, no idle space.
 * Pages that say `data-shared-styles` are so many that their styles are a file they share.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { each } from '#lib/each.ts';
import { narrowPolicy } from './policy.ts';
import { ScriptWords } from './script-words.ts';
import { Stylesheet } from './styles.ts';
import { withoutIdleSpace } from './whitespace.ts';

/** What only the full-text index reads: hidden spellings, weights, what it leaves out. */
const SPELLINGS = /<span hidden data-pagefind-[^>]*>[^<]*<\/span>/g;
const INDEX_HINTS = / data-pagefind-(?!body)[a-z]+(?:="[^"]*")?/g;
const isNumerous = (html: string) => html.includes(' data-shared-styles');
const STYLE = /<style>([\s\S]*?)<\/style>/;

async function scriptsOf(site: string): Promise<Map<string, string>> {
  const names = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.js'));
  const read = async (name: string) => [name, await readFile(join(site, '_astro', name), 'utf8')] as const;
  return new Map(await Promise.all(names.map(read)));
}

class Finisher {
  readonly #sheets = new Map<string, Stylesheet>();
  readonly #files = new Map<string, Promise<string>>();
  readonly #site: string;
  readonly #base: string;
  readonly #words: ScriptWords;

  constructor(site: string, base: string, words: ScriptWords) {
    this.#site = site;
    this.#base = base;
    this.#words = words;
  }

  async page(file: string): Promise<void> {
    const path = join(this.#site, file);
    const html = await readFile(path, 'utf8');
    const indexed = html.replace(SPELLINGS, '').replace(INDEX_HINTS, '');
    await writeFile(path, withoutIdleSpace(narrowPolicy(await this.#styled(indexed))));
  }

  async #styled(html: string): Promise<string> {
    const css = STYLE.exec(html)?.[1];
    if (css === undefined) return html;
    const sheet = this.#sheets.get(css) ?? new Stylesheet(css);
    this.#sheets.set(css, sheet);
    const own = sheet.for(html, this.#words.for(html));
    const tag = isNumerous(html) ? await this.#linked(own) : `<style>${own}</style>`;
    return html.replace(STYLE, () => tag);
  }

  #linked(css: string): Promise<string> {
    const written = this.#files.get(css) ?? this.#write(css);
    this.#files.set(css, written);
    return written;
  }

  async #write(css: string): Promise<string> {
    const name = `_astro/shared.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    await writeFile(join(this.#site, name), css);
    return `<link rel="stylesheet" href="${this.#base}/${name}">`;
  }
}

export default function integration(): AstroIntegration {
  let base = '';
  return {
    name: 'portolan:finish-pages',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/$/, '');
      },
      async 'astro:build:done'({ dir }) {
        const site = fileURLToPath(dir);
        const finisher = new Finisher(site, base, new ScriptWords(await scriptsOf(site)));
        const files = await readdir(site, { recursive: true });
        await each(
          files.filter((name) => name.endsWith('.html')),
          (file) => finisher.page(file),
        );
      },
    },
  };
}
