/** A content file's text as data, with the line of each field. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '#chart/diagnostic.ts';

export interface Parsed {
  data: unknown;
  /** The line of a field, or of the nearest field around it that exists. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  prose: string;
  /** The line on which the prose begins, from 1. */
  proseLine: number;
  /** What kept the text from being read as data. */
  problems: Omit<Diagnostic, 'file'>[];
}

const NOTHING: Parsed = { data: undefined, lineOf: () => undefined, prose: '', proseLine: 1, problems: [] };

/** A text that was not read, and why. */
export const unread = (problem: Omit<Diagnostic, 'file'>, prose = ''): Parsed => ({
  ...NOTHING,
  prose,
  problems: [problem],
});

/** Where a field begins: at its key, or at the value where it has none, as in a list. */
function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const around = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const pair = isMap(around) && around.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  const node = pair ? pair.key : doc.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Reads YAML as Astro does: a date without quotes is a date and no text. */
function parseYaml(text: string, firstLine: number): Pick<Parsed, 'data' | 'lineOf' | 'problems'> {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, customTags: ['timestamp'] });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  // What goes wrong after the first error mostly follows from it.
  const [error] = doc.errors;
  return {
    data: error ? undefined : (doc.toJS() as unknown),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsetOf(doc, path.slice(0, length));
        if (offset !== undefined) return lineAt(offset);
      }
      return undefined;
    },
    problems: error
      ? [
          {
            line: lineAt(error.pos[0]),
            field: 'front matter',
            found: `broken YAML: ${error.message}`,
            expected: 'YAML, with quotes around a text that holds ": "',
          },
        ]
      : [],
  };
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** An MDX file: its front matter as data, the rest as prose. */
export function parseMdx(text: string): Parsed {
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) {
    const expected = 'a block between two lines "---" at the top of the file';
    return unread({ line: 1, field: 'front matter', found: 'none', expected }, text);
  }
  const [block, yaml = ''] = match;
  return { ...parseYaml(yaml, 2), prose: text.slice(block.length), proseLine: block.split('\n').length };
}

/** A JSON file. All JSON is YAML too, which knows the lines; the reverse is not so. */
export function parseJson(text: string): Parsed {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/\(line (\d+) /.exec(message)?.[1] ?? text.split('\n').length);
    return unread({ line, field: 'file', found: `broken JSON: ${message}`, expected: 'JSON' });
  }
  return { ...NOTHING, ...parseYaml(text, 1) };
}
