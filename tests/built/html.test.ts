/** Pages are valid HTML, by the rules of .htmlvalidate.mjs: all that somebody wrote, and others of every kind. */
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { assertNone, assertSome } from './report.ts';
import { openSite } from './site.ts';
import { variedPages } from './varied-pages.ts';

const TEMPLATE = /<template[\s>][^>]*>([\s\S]*?)<\/template>/g;
const REPLACED = /<div data-not-found>[\s\S]*?<\/div>\s*(?=<div hidden data-unnamed-runs)/;

/** A page as it comes, and once for each template that a script puts in the place of its main part. */
function versionsOf(html: string): string[] {
  const bare = html.replace(TEMPLATE, '');
  return [bare, ...[...html.matchAll(TEMPLATE)].map(([, part = '']) => bare.replace(REPLACED, () => part))];
}

/** One set of rules for all pages: the library would put it together anew for each. */
class OneConfiguration extends FileSystemConfigLoader {
  #resolved: ReturnType<FileSystemConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(file: string) {
    return (this.#resolved ??= super.getConfigFor(file));
  }
}

test('every written page of dist, and of all others one of every kind, is valid HTML', async () => {
  const validator = new HtmlValidate(new OneConfiguration());
  const pages = variedPages(openSite());
  assertSome(pages, 'pages');
  const problems: string[] = [];
  for (const { file, text } of pages.flatMap(({ file, html }) => versionsOf(html).map((text) => ({ file, text })))) {
    const { results } = await validator.validateString(text, file);
    for (const { line, column, message, ruleId, selector } of results.flatMap((result) => result.messages)) {
      problems.push(`${file}:${line}:${column} ${message} (${ruleId}) at ${selector ?? 'the text'}`);
    }
  }
  assertNone(problems, 'Invalid HTML');
});
