/** The fast reader sees what a parser sees, on pages of every kind. */
import { test } from 'node:test';
import { find, type Tag, valuesOf } from './markup.ts';
import { variedPages } from './named-ports.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { attributesOf, startTags } from './scan.ts';
import { openSite } from './site.ts';

const pairs = (attributes: Iterable<readonly [string, string]>) =>
  [...attributes].map(([key, value]) => `${key.toLowerCase()}="${value}"`).sort();

/** Elements that a parser adds where they are not written. */
const IMPLIED = /^(?:html|head|body|tbody)$/;
const lineOf = (name: string, attributes: Iterable<readonly [string, string]>, text = '') =>
  [name.toLowerCase(), ...pairs(attributes), text].join(' ');

const RAW = /^(?:script|style|title|textarea)$/;

test('on every written page and on plain ports of every kind it finds the same elements with the same attributes', () => {
  const pages = variedPages(openSite());
  assertSome(pages, 'pages');
  const parsed = (tag: Tag) => lineOf(tag.name, tag.attributes, RAW.test(tag.name) ? tag.text : '');
  const problems = pages.flatMap((page) => {
    const scanned = [...startTags(page.html)].map((tag) => lineOf(tag.name, attributesOf(tag), tag.text));
    const bare = (lines: readonly string[]) => lines.filter((line) => !IMPLIED.test(line.trim()));
    return differences(bare(scanned), bare(page.tags.map(parsed)), page.file);
  });
  assertNone(problems, 'Pages that the two read differently');
});

test('the ids, titles and addresses that it keeps are those of the parser', () => {
  const problems = variedPages(openSite()).flatMap(({ file, tags, facts }) => [
    ...differences([...facts.ids], [...new Set(valuesOf(tags, 'id'))], `${file} ids`),
    ...differences(
      facts.canonicals,
      valuesOf(find(tags, 'link', { rel: 'canonical' }), 'href'),
      `${file} canonical address`,
    ),
    ...differences(
      facts.stylesheets,
      valuesOf(find(tags, 'link', { rel: 'stylesheet' }), 'href'),
      `${file} stylesheets`,
    ),
  ]);
  assertNone(problems, 'Pages that the two read differently');
});
