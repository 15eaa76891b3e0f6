/** The headings of one file's prose as a whole: their names and order, and former names that still lead to their text. */
import type { MdastNode } from 'satteri';
import { nearestWord } from '#chart/diagnostic.ts';
import type { Kind } from '#content-model/kinds.ts';
import { PROSE_HEADINGS } from '#content-model/prose-headings.ts';
import type { FileProblem } from './file-problem.ts';
import { isElement, textOf, withDescendants } from './prose-nodes.ts';
import { childrenOf } from './prose-tree.ts';

type Finding = Omit<FileProblem, 'field'>;

interface Heading {
  line: number | undefined;
  text: string;
}

/** The headings of sections, with the apostrophe that authors write: the compiler makes it round. */
function sectionsIn(tree: MdastNode): Heading[] {
  const headings = childrenOf(tree).filter((node) => node.type === 'heading' && node.depth === 2);
  return headings.map((node) => ({ line: node.position?.start.line, text: textOf(node).replaceAll('’', "'") }));
}

/** A heading that another kind has in the place of one of these, or that is nearly one of them. */
function nameProblem({ line, text }: Heading, common: readonly string[]): Finding | undefined {
  if (common.includes(text)) return undefined;
  const place = Object.values(PROSE_HEADINGS).flatMap((of) => (of.includes(text) ? [of.indexOf(text)] : []))[0];
  const nearest = place === undefined ? nearestWord(text, common) : common[place];
  if (nearest === undefined) return undefined;
  return {
    line,
    found: `the heading "${text}"`,
    expected: `one of ${common.join(', ')}, or a name unlike them`,
    nearest,
  };
}

/** Headings that stand twice, or after one that belongs behind them. All further ones come last, in any order. */
function orderProblems(sections: readonly Heading[], common: readonly string[]): Finding[] {
  const placeOf = ({ text }: Heading) => (common.includes(text) ? common.indexOf(text) : common.length);
  return sections.flatMap((section, i): Finding[] => {
    const before = sections.slice(0, i);
    const { line, text } = section;
    const found = `the heading "${text}"`;
    if (before.some((other) => other.text === text)) return [{ line, found: `${found} twice`, expected: 'it once' }];
    const later = before.find((other) => placeOf(other) > placeOf(section));
    return later ? [{ line, found: `${found} after "${later.text}"`, expected: 'it before that one' }] : [];
  });
}

/** The id that the build gives a heading. */
const idOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');

/** Former names that the page has twice, or that one of its headings has today. */
function formerProblems(tree: MdastNode): Finding[] {
  const nodes = withDescendants(tree);
  const taken = new Set(nodes.filter((node) => node.type === 'heading').map((node) => idOf(textOf(node))));
  return nodes.flatMap((node): Finding[] => {
    if (!isElement(node) || node.name !== 'Formerly') return [];
    const [attribute] = node.attributes;
    const id = attribute?.type === 'mdxJsxAttribute' ? attribute.value : undefined;
    if (typeof id !== 'string' || !taken.has(id)) {
      if (typeof id === 'string') taken.add(id);
      return [];
    }
    return [{ line: node.position?.start.line, found: `the former name "${id}" again`, expected: 'it once on a page' }];
  });
}

/** What is wrong with the headings of one file of a kind. */
export function headingProblems(kind: Kind, tree: MdastNode): Finding[] {
  const common = PROSE_HEADINGS[kind];
  if (!common) return formerProblems(tree);
  const sections = sectionsIn(tree).map((section) => ({ section, problem: nameProblem(section, common) }));
  const named = sections.flatMap(({ section, problem }) => (problem ? [] : section));
  return [
    ...sections.flatMap(({ problem }) => problem ?? []),
    ...orderProblems(named, common),
    ...formerProblems(tree),
  ];
}
