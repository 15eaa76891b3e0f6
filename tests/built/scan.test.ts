/** The fast reader sees what a parser sees, on pages of every kind. */
import { test } from 'node:test';
import { find, type Tag, valuesOf } from './markup.ts';
import { assertNone, assertSome, differences } from './report.ts';
import { attributesOf, startTags } from './scan.ts';
import { openSite } from './site.ts';
import { variedPages } from './varied-pages.ts';

const pairs = (attributes: Iterable<readonly [string, string]>) =>
  [...attributes].map(([key, value]) => `${key.toLowerCase()}="${value}"`).sort();

/** Elements that a parser adds where they are not written. */
const IMPLIED = /^(?:html|head|body|tbody)$/;
const lineOf = (name: string, attributes: Iterable<readonly [string, string]>, text = '') =>
  [name.toLowerCase(), ...pairs(attributes), text].join(' ');

const RAW = /^(?:script|style|title|textarea)$/;

test('on every written page and on others of every kind it finds what the parser finds', () => {
  const pages = variedPages(openSite());
  assertSome(pages, 'pages');
  const parsed = (tag: Tag) => lineOf(tag.name, tag.attributes, RAW.test(tag.name) ? tag.text : '');
  const bare = (lines: readonly string[]) => lines.filter((line) => !IMPLIED.test(line.trim()));
  const problems = pages.flatMap(({ file, html, tags, facts }) => {
    const scanned = [...startTags(html)].map((tag) => lineOf(tag.name, attributesOf(tag), tag.text));
    const addresses = (rel: string) => valuesOf(find(tags, 'link', { rel }), 'href');
    return [
      ...differences(bare(scanned), bare(tags.map(parsed)), file),
      ...differences([...facts.ids], [...new Set(valuesOf(tags, 'id'))], `${file} ids`),
      ...differences(facts.canonicals, addresses('canonical'), `${file} canonical address`),
      ...differences(facts.stylesheets, addresses('stylesheet'), `${file} stylesheets`),
    ];
  });
  assertNone(problems, 'Pages that the two read differently');
});
