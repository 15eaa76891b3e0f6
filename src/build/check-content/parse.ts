/** A content file's text as data, read by the very parsers that the build uses, with the line of each field. */
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { FileProblem } from './file-problem.ts';
import { faultIn, type LineOf, linesOf, shorthandIn } from './lines.ts';

export interface Parsed {
  /** What the fields say; undefined where they can't be read. */
  data: unknown;
  lineOf: LineOf;
  /** The text as the MDX compiler gets it, with the front matter blanked, so that lines stay; empty for JSON. */
  prose: string;
  /** What kept the text from being read. */
  problems: FileProblem[];
}

/** A text whose fields were not read, and why. */
export const unread = (problem: FileProblem, prose = ''): Parsed => ({
  data: undefined,
  lineOf: () => undefined,
  prose,
  problems: [problem],
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Far more than a schema asks for, and far less than what makes a reader of it run out of stack. */
const MAX_DEPTH = 20;

function isTooDeep(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

const read = (data: unknown, field: string, lineOf: LineOf, prose: string): Parsed =>
  isTooDeep(data)
    ? unread({ line: 1, field, found: `more than ${MAX_DEPTH} levels in each other`, expected: 'plain fields' }, prose)
    : { data, lineOf, prose, problems: [] };

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The line of js-yaml's error, which counts from 0 at the opening dashes. */
const isYamlError = (error: unknown): error is Error & { reason: string; mark: { line: number } } =>
  error instanceof Error && error.name === 'YAMLException' && 'reason' in error && 'mark' in error;

function brokenYaml(yaml: string, error: unknown): FileProblem {
  const { line, message } =
    faultIn(yaml, 2) ??
    (isYamlError(error)
      ? { line: error.mark.line + 1, message: error.reason }
      : { line: 2, message: messageOf(error) });
  return {
    line,
    field: 'front matter',
    found: `broken YAML: ${message}`,
    expected: 'YAML, with quotes around a text that holds ": "',
  };
}

/** An MDX file: its front matter as data, the rest as prose. */
export function parseMdx(text: string): Parsed {
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) {
    const expected = 'a block between two lines "---" at the top of the file';
    return unread({ line: 1, field: 'front matter', found: 'none', expected }, text);
  }
  const [block, yaml = ''] = match;
  const prose = block.replace(/[^\r\n]/g, ' ') + text.slice(block.length);
  const shorthand = shorthandIn(yaml, 2);
  if (shorthand) return unread(shorthand, prose);
  try {
    const { frontmatter, rawFrontmatter } = parseFrontmatter(text);
    if (rawFrontmatter.replace(/^\r?\n/, '') !== yaml) {
      const line = rawFrontmatter.split('\n').length;
      const expected = 'no line of the front matter that begins with "---"';
      return unread({ line, field: 'front matter', found: '"---" before its end', expected }, prose);
    }
    // Astro makes no fields of a block without any, and of a mere word: it would report each missing one.
    const data = Object.keys(frontmatter).length > 0 ? frontmatter : null;
    return read(data, 'front matter', linesOf(yaml, 2), prose);
  } catch (error) {
    return unread(brokenYaml(yaml, error), prose);
  }
}

/** How many fields there are, in all objects. */
function fieldCount(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const values: unknown[] = Object.values(data);
  return values.reduce<number>((sum, value) => sum + fieldCount(value), Array.isArray(data) ? 0 : values.length);
}

/** Of two fields with one name JSON silently keeps the last. */
const statesAFieldTwice = (json: string, data: unknown) =>
  [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length > fieldCount(data);

/** What V8 says, without the piece of text that it quotes. */
function brokenJson(text: string, error: unknown): FileProblem {
  const message = messageOf(error);
  const line = Number(
    /\(line (\d+) /.exec(message)?.[1] ?? faultIn(text, 1)?.line ?? text.trimEnd().split('\n').length,
  );
  const found = `broken JSON: ${message.replace(/, (?:\.\.\.)?".*$| in JSON at position.*$/s, '')}`;
  return { line, field: 'file', found, expected: 'JSON' };
}

/** A JSON file. */
export function parseJson(text: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return unread(brokenJson(text, error));
  }
  const parsed = read(data, 'file', linesOf(text, 1), '');
  if (parsed.problems.length > 0 || !statesAFieldTwice(text, data)) return parsed;
  const line = faultIn(text, 1)?.line;
  return unread({ line, field: 'file', found: 'a field that stands twice', expected: 'each field once' });
}
