/** What Markdown can do that no page of this site may hold: code that runs, pictures, links that leave unseen. */
import type { MdastNode } from 'satteri';
import { RESERVED_FRAGMENTS, slugOf } from '#chart/addresses.ts';
import { webAddressFault } from '#content-model/web-address.ts';
import type { FileProblem } from './file-problem.ts';
import { hiddenInValue } from './hidden-characters.ts';
import { textOf } from './prose-nodes.ts';

type Finding = Omit<FileProblem, 'field'>;

/** Text, and what gives it form. Anything else that a compiler knows or will know is refused. */
const PLAIN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'thematicBreak',
  'break',
  'tableRow',
  'tableCell',
]);

const REFUSED: Readonly<Record<string, [found: string, expected: string]>> = {
  mdxjsEsm: ['import or export', 'prose: no code runs in it'],
  mdxFlowExpression: ['an expression in braces', 'prose: no code runs in it; a brace in a text is written \\{'],
  mdxTextExpression: ['an expression in braces', 'prose: no code runs in it; a brace in a text is written \\{'],
  image: ['an image', 'words: pages load no pictures'],
  imageReference: ['an image', 'words: pages load no pictures'],
  footnoteReference: ['a footnote', 'a source, <Source id="…" />, or a sentence'],
  footnoteDefinition: ['a footnote', 'a source, <Source id="…" />, or a sentence'],
};

function linkProblems(url: string): Finding[] {
  const fault = webAddressFault(url);
  if (/^#[\w-]+$/.test(url) || fault === undefined) return [];
  if (/^\/(?!\/)/.test(url)) {
    const expected = 'a cross-link component, since such a link breaks under a base path';
    return [{ found: 'a link from the root', expected }];
  }
  return [{ found: `a link to "${url}"`, expected: `${fault}, or a cross-link component` }];
}

const emptyLink = (text: string): Finding[] =>
  text.trim() === '' ? [{ found: 'a link without text', expected: 'words that say where it leads' }] : [];

function headingProblems(depth: number, text: string): Finding[] {
  if (depth === 1) return [{ found: 'a heading of the first level', expected: '## or deeper: the page has its title' }];
  if (text.trim() === '') return [{ found: 'a heading without text', expected: 'a text: its fragment is made of it' }];
  const slug = slugOf(text);
  if (!RESERVED_FRAGMENTS.includes(slug)) return [];
  return [{ found: `the heading "${text}"`, expected: `another wording: the page itself uses #${slug}` }];
}

function alignedColumns(line: number | undefined): Finding {
  const expected = 'plain dashes: alignment becomes an inline style';
  // The dashes stand below the heads of the columns.
  return { line: line === undefined ? undefined : line + 1, found: 'an aligned table column', expected };
}

/** The texts of a node that come from the author: what an escape may have put there, too. */
function hiddenIn(node: MdastNode): Finding[] {
  const texts = ['value', 'url', 'title', 'lang', 'meta'].map(
    (key) => (node as unknown as Record<string, unknown>)[key],
  );
  return texts.flatMap((text) => (typeof text === 'string' ? (hiddenInValue(text) ?? []) : []));
}

function kindProblems(node: MdastNode): Finding[] {
  switch (node.type) {
    case 'link':
      return [...linkProblems(node.url), ...emptyLink(textOf(node))];
    case 'definition':
      return linkProblems(node.url);
    case 'linkReference':
      return emptyLink(textOf(node));
    case 'heading':
      return headingProblems(node.depth, textOf(node));
    case 'table':
      return node.align?.some(Boolean) ? [alignedColumns(node.position?.start.line)] : [];
    case 'listItem':
      return typeof node.checked === 'boolean' ? [{ found: 'a box to tick', expected: 'a plain list' }] : [];
    default: {
      const [found, expected] = REFUSED[node.type] ?? [`Markdown of the kind "${node.type}"`, 'plain Markdown'];
      return PLAIN.has(node.type) ? [] : [{ found, expected }];
    }
  }
}

/** What is wrong with one node of prose that is no element. */
export const markdownProblems = (node: MdastNode): Finding[] => [...kindProblems(node), ...hiddenIn(node)];
