/** Content folders for a test: the good fixture, with other files laid over it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { formatDiagnostics } from '#chart/diagnostic.ts';
import { checkContent } from '#build/check-content/check.ts';
import { fileURLToPath } from 'node:url';

export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** A folder that holds the good content, gone again when the test ends. */
export function goodFolder(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'portolan-content-'));
  t.after(() => rmSync(root, { recursive: true }));
  cpSync(join(FIXTURES, 'good'), root, { recursive: true });
  return root;
}

/** The same, with the files of a bad fixture laid over it. */
export function badFolder(t: TestContext, kind: string): string {
  const root = goodFolder(t);
  cpSync(join(FIXTURES, 'bad', kind, 'content'), join(root, 'content'), { recursive: true });
  return root;
}

/** Writes a file below a content folder's root. */
export function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What the check prints, line by line, without its heading. */
export function linesFor(root: string): string[] {
  const problems = checkContent(root);
  if (problems.length === 0) return [];
  const [, ...lines] = formatDiagnostics(problems).split('\n');
  return lines.map((line) => line.trim());
}
