/** Reads the content folder: front matter as data with its line numbers, prose as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { KINDS, type Kind } from '#chart/content.ts';
import type { Diagnostic } from '#chart/diagnostic.ts';

export interface ContentFile {
  kind: Kind;
  id: string;
  /** Relative to the project: `content/ports/445.mdx`. */
  file: string;
  data: unknown;
  /** The line of a field, or of the nearest field around it that exists. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  prose: string;
  /** The line on which the prose begins, from 1. */
  proseLine: number;
  /** What kept the file from being read as data. */
  problems: Diagnostic[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

function parseYaml(file: string, text: string, firstLine: number): Pick<ContentFile, 'data' | 'lineOf' | 'problems'> {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  return {
    data: doc.errors.length > 0 ? undefined : (doc.toJS() as unknown),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = doc.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return undefined;
    },
    problems: doc.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      field: 'front matter',
      found: 'text that is not YAML',
      expected: error.message.replace(/\.$/, ''),
    })),
  };
}

function readMdx(file: string, text: string) {
  const match = FRONT_MATTER.exec(text);
  if (!match || match.index !== 0) {
    const problem = {
      file,
      line: 1,
      field: 'front matter',
      found: 'none',
      expected: 'a block between two lines "---"',
    };
    return { data: undefined, lineOf: () => undefined, problems: [problem], prose: text, proseLine: 1 };
  }
  const prose = text.slice(match[0].length);
  return { ...parseYaml(file, match[1] ?? '', 2), prose, proseLine: match[0].split('\n').length };
}

/** Reads every content file below `root`, the folder that holds `content/`. */
export function readContent(root: string): ContentFile[] {
  return KINDS.flatMap((kind) => {
    const extension = kind === 'sources' ? '.json' : '.mdx';
    const folder = join(root, 'content', kind);
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .map((name): ContentFile => {
        const file = `content/${kind}/${name}`;
        const text = readFileSync(join(folder, name), 'utf8');
        const read =
          kind === 'sources' ? { ...parseYaml(file, text, 1), prose: '', proseLine: 1 } : readMdx(file, text);
        return { kind, id: name.slice(0, -extension.length), file, ...read };
      });
  });
}
