/** Content folders for a test: the good fixture, with other files laid over it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDiagnostics } from '#chart/diagnostic.ts';
import { type ContentTree, readContent } from '#build/check-content/read.ts';
import { reportTree } from '#build/check-content/report.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** The sources that a list cites, wherever in it. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' || key === 'sources' ? [inner as string | string[]].flat() : citedIn(inner),
  );
}

/** The project's own lists, relative to its content: vocabularies too. */
const LIST_FILES = ['.', 'vocab'].flatMap((folder) =>
  readdirSync(join(CONTENT, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name)),
);

const newFolder = () => mkdtempSync(join(tmpdir(), 'portolan-content-'));

/** Puts the good content into a folder, with the project's vocabularies and lists and the sources that they cite. */
export function putGood(root: string): void {
  mkdirSync(join(root, 'content/vocab'), { recursive: true });
  for (const name of LIST_FILES) cpSync(join(CONTENT, name), join(root, 'content', name));
  // Over the lists, since one may name services that only the real content has.
  cpSync(join(FIXTURES, 'good'), root, { recursive: true });
  const cited = LIST_FILES.flatMap((name) => citedIn(JSON.parse(readFileSync(join(CONTENT, name), 'utf8'))));
  for (const id of new Set(cited)) {
    const file = `sources/${id}.json`;
    if (!existsSync(join(root, 'content', file))) cpSync(join(CONTENT, file), join(root, 'content', file));
  }
}

/** The good content with what it needs, gone again when the test ends. */
export function goodFolder(t: TestContext): string {
  const root = newFolder();
  putGood(root);
  t.after(() => rmSync(root, { recursive: true }));
  return root;
}

/** The same, with the files of a bad fixture laid over it. */
export function badFolder(t: TestContext, kind: string): string {
  const root = goodFolder(t);
  cpSync(join(FIXTURES, 'bad', kind, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

/** Writes a file below a content folder's root. */
export function put(root: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/**
 * The day on which fixtures are judged. It is far off, since they borrow lists and sources of the real content,
 * and what is written there tomorrow is no fault of theirs.
 */
const TODAY = '2090-01-01';

let good: ContentTree | undefined;

/** What lies in the folder of `goodFolder`, read once. */
function goodTree(): ContentTree {
  if (good) return good;
  const root = newFolder();
  putGood(root);
  try {
    return (good = readContent(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** In the order in which a folder is read. */
const byPath = (one: { file: string }, two: { file: string }): number => {
  const [a, b] = [one.file.split('/'), two.file.split('/')];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? '').localeCompare(b[at] ?? '', 'en');
};

/** What would be read of `badFolder`. */
function badTree(kind: string): ContentTree {
  const [under, over] = [goodTree(), readContent(join(FIXTURES, 'bad', kind))];
  const laid = new Set(over.files.map(({ file }) => file));
  return {
    folders: [...new Set([...under.folders, ...over.folders])],
    files: [...under.files.filter(({ file }) => !laid.has(file)), ...over.files].sort(byPath),
  };
}

/** What the check prints of a folder, line by line, without its heading. */
export const linesFor = (root: string): Promise<string[]> => linesOf(readContent(root));

/** What it prints of the good content with the files of a bad fixture laid over it. */
export const linesForBad = (kind: string): Promise<string[]> => linesOf(badTree(kind));

async function linesOf(tree: ContentTree): Promise<string[]> {
  const problems = await reportTree(tree, TODAY);
  if (problems.length === 0) return [];
  const [, ...lines] = formatDiagnostics(problems).split('\n');
  return lines.map((line) => line.trim());
}
