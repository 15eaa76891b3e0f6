/** The last touch on a page before it is written: styles of what it uses, a policy of what it has, no words for the index. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyFor } from './policy.ts';
import { type Edit, edited, type PageFacts, readPage } from './read-page.ts';
import { ScriptWords } from './script-words.ts';
import { Stylesheet } from './styles.ts';

/** The files of a kind that the bundler has written, by name. */
async function assets(folder: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const read = async (name: string) => [name, await readFile(join(folder, name), 'utf8')] as const;
  return new Map(await Promise.all(names.map(read)));
}

const insert = (at: number, text: string): Edit => ({ from: at, to: at, text });

export class Finisher {
  readonly #folder: string;
  readonly #address: string;
  readonly #css: ReadonlyMap<string, string>;
  readonly #words: ScriptWords;
  readonly #sheets = new Map<string, Stylesheet>();
  readonly #shared = new Map<string, Promise<string>>();

  private constructor(folder: string, address: string, css: ReadonlyMap<string, string>, words: ScriptWords) {
    this.#folder = folder;
    this.#address = address;
    this.#css = css;
    this.#words = words;
  }

  /** `site` is the folder of the site, whose scripts and style sheets are there; `base` has no slash at its end. */
  static async for(site: string, base: string): Promise<Finisher> {
    const folder = join(site, '_astro');
    const [css, scripts] = await Promise.all([assets(folder, '.css'), assets(folder, '.js')]);
    return new Finisher(folder, `${base}/_astro/`, css, new ScriptWords(scripts));
  }

  /** The page as it is written. Throws when it links to a style sheet that isn't there. */
  async finish(html: string): Promise<string> {
    const page = readPage(html);
    const sheet = this.#sheetOf(page);
    const css = sheet?.for(page, this.#words.for(page.scripts)) ?? '';
    const isInline = css !== '' && !page.isNumerous;
    const policy = policyFor({
      scripts: page.inlineScripts,
      styles: isInline ? [...page.inlineStyles, css] : page.inlineStyles,
      hasBlobWorkers: page.hasBlobWorkers,
    });
    const styles = [
      isInline ? `<style>${css}</style>` : css && (await this.#linked(css)),
      // No browser waits for it before it shows the page.
      sheet?.paper && (await this.#linked(sheet.paper, ' media="print"')),
    ].join('');
    return edited(html, [
      insert(page.policyAt, policy),
      ...(styles ? [insert(page.stylesAt, styles)] : []),
      ...page.cuts,
    ]);
  }

  /** All style sheets that the page links, as one. */
  #sheetOf({ styleSheets }: PageFacts): Stylesheet | undefined {
    if (styleSheets.length === 0) return undefined;
    const key = styleSheets.join(' ');
    const sheet = this.#sheets.get(key) ?? new Stylesheet(styleSheets.map((link) => this.#textOf(link)).join('\n'));
    this.#sheets.set(key, sheet);
    return sheet;
  }

  #textOf(link: string): string {
    const css = link.startsWith(this.#address) ? this.#css.get(link.slice(this.#address.length)) : undefined;
    if (css === undefined) throw new Error(`A page links to ${link}, a style sheet that the build has not written.`);
    return css;
  }

  /** A link to a file with this text, which pages share. */
  async #linked(css: string, attributes = ''): Promise<string> {
    const written = this.#shared.get(css) ?? this.#write(css);
    this.#shared.set(css, written);
    return `<link rel="stylesheet"${attributes} href="${await written}">`;
  }

  /** The address of a new file with this text. */
  async #write(css: string): Promise<string> {
    const name = `shared.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    await writeFile(join(this.#folder, name), css);
    return `${this.#address}${name}`;
  }
}
