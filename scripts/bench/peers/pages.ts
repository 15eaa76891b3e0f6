/** The pages of the built site as Markdown, which any generator can build again at the same addresses. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { addressOf, pagesOf, type SiteFile } from '../../site-files.ts';

export interface Page {
  /** Below the folder of content, without an extension: `ports/445`. */
  path: string;
  title: string;
  markdown: string;
}

/** What Markdown has no words for, and the heading, which stands as the title in front. */
const LEFT_OUT = ['h1', 'nav', 'button', 'form', 'svg', 'template', 'caption'];

const converter = new NodeHtmlMarkdown(
  { ignore: LEFT_OUT },
  // Commands and tickets stand in a `pre` without a `code`.
  { pre: { noEscape: true, preserveWhitespace: true, surroundingNewlines: 2, prefix: '```text\n', postfix: '\n```' } },
);

/** The main part of a page; undefined where it has none. */
export function markdownOf(html: string): Pick<Page, 'title' | 'markdown'> | undefined {
  const named = (name: string) => DomUtils.findOne((element) => element.name === name, parsed.children);
  const parsed = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const main = named('main');
  if (!main) return undefined;
  const title = DomUtils.textContent(named('h1') ?? main).replace(/\s+/g, ' ');
  return {
    title: title.trim(),
    markdown: converter.translate(html.slice(main.startIndex ?? 0, (main.endIndex ?? 0) + 1)),
  };
}

/** All pages but redirects and those that every generator makes by itself: the home page and the one for errors. */
export const markdownPages = (files: readonly SiteFile[]): Page[] =>
  pagesOf(files).flatMap((file) => {
    const path = addressOf(file).replace(/^\/(.*)\/$/, '$1');
    const page = path.endsWith('.html') || path === '/' ? undefined : markdownOf(file.data.toString());
    return page ? [{ path, ...page }] : [];
  });

/** Writes a file and the folders it needs. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes pages into a folder of content. JSON is YAML too, and knows how to quote. */
export function writePages(pages: readonly Page[], folder: string): void {
  for (const { path, title, markdown } of pages)
    writeText(join(folder, `${path}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`);
}
