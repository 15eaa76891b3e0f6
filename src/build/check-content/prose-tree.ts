/** The prose of an MDX file as a tree, by the compiler that the build uses. */
import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri';
import type { FileProblem } from './file-problem.ts';

type ProseTree = { tree: MdastNode; problem?: undefined } | { tree?: undefined; problem: FileProblem };

/** As the build compiles: Astro's defaults, which `astro.config.mjs` leaves as they are. */
const features = { gfm: true, smartPunctuation: true };

export const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

/** More than any page needs; the compiler itself dies, and the process with it, at some ten thousand. */
const MAX_DEPTH = 40;

/** The line on which nodes lie in each other too deep, or undefined. */
function tooDeepLine(tree: MdastNode): number | undefined {
  let level: readonly MdastNode[] = [tree];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) level = level.flatMap(childrenOf);
  return level[0] && (level[0].position?.start.line ?? 1);
}

/** `3:1: Expected a closing tag for `<Note>` (3:1) (mdx-jsx:unexpected-character)`. */
function problemOf(error: unknown): FileProblem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, message = text] = /^(\d+):\d+: (.*)$/s.exec(text) ?? [];
  return {
    line: line === undefined ? undefined : Number(line),
    field: 'prose',
    found: `broken MDX: ${message.replace(/ \([a-z-]+:[a-z-]+\)$/, '').replace(/ \(note: .*\)$/s, '')}`,
    expected: 'MDX, where a brace in a text is written \\{ and an angle bracket \\<',
  };
}

/** The tree of a text whose front matter is blanked, or why there is none. Lines are those of the file. */
export function proseTree(prose: string): ProseTree {
  try {
    const tree = mdxToMdast(prose, { features });
    const line = tooDeepLine(tree);
    if (line !== undefined) {
      return {
        problem: {
          line,
          field: 'prose',
          found: `more than ${MAX_DEPTH} levels of quotes, lists and components in each other`,
          expected: 'prose that a reader can follow',
        },
      };
    }
    mdxToJs(prose, { features, jsxImportSource: 'astro', elementAttributeNameCase: 'html' });
    return { tree };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
