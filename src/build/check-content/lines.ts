/** Where the fields of a YAML or JSON text stand: the parsers that the build uses don't say. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FileProblem } from './file-problem.ts';

/** The line of a field, or of the nearest field around it that exists. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** The same text once more, by a parser that knows where things stand; all JSON is YAML too. */
function documentOf(text: string, firstLine: number) {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  return { doc, lineAt: (offset: number) => counter.linePos(offset).line + firstLine - 1 };
}

/** Where a field begins: at its key, or at the value where it has none, as in a list. */
function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const around = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const pair =
    isMap(around) && around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  const node = pair ? pair.key : doc.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The lines of a text whose first line is `firstLine` of its file. Read when the first is asked for. */
export function linesOf(text: string, firstLine: number): LineOf {
  let document: ReturnType<typeof documentOf> | undefined;
  return (path) => {
    document ??= documentOf(text, firstLine);
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.doc, path.slice(0, length));
      if (offset !== undefined) return document.lineAt(offset);
    }
    return undefined;
  };
}

/** The first fault that this parser finds in a text: it explains better than the build's. */
export function faultIn(text: string, firstLine: number): { line: number; message: string } | undefined {
  const { doc, lineAt } = documentOf(text, firstLine);
  const [error] = doc.errors;
  return error && { line: lineAt(error.pos[0]), message: error.message };
}

/** YAML's anchors, aliases and tags: a few lines of them make a million values, or something that is no data. */
export function shorthandIn(yaml: string, firstLine: number): FileProblem | undefined {
  // Looking for them costs more than reading the text, and hardly any text has one of these.
  if (!/[&*!]/.test(yaml)) return undefined;
  const { doc, lineAt } = documentOf(yaml, firstLine);
  let problem: FileProblem | undefined;
  visit(doc, {
    Node(_, node) {
      const word = isAlias(node)
        ? `the alias *${node.source}`
        : node.anchor
          ? `the anchor &${node.anchor}`
          : node.tag && `the tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}`;
      if (!word) return undefined;
      const line = lineAt(node.range?.[0] ?? 0);
      problem = { line, field: 'front matter', found: `${word} of YAML`, expected: 'each value written out' };
      return visit.BREAK;
    },
  });
  return problem;
}
