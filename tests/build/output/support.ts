/** A small project, and sites that say which build wrote them. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { SafeBuild } from '#build/output/build-safely.ts';
import { type Places, placesOf } from '#build/output/places.ts';

/** So many files a made-up site has. */
export const FILES = 30;

/** A folder with a source in it, gone again when the test ends. */
export function project(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'portolan-output-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content/ports'), { recursive: true });
  writeFileSync(join(root, 'content/ports/22.mdx'), 'precious');
  return root;
}

/** Writes a site whose every file holds the name of its build. */
export function writeSite(folder: string, name: string): void {
  mkdirSync(join(folder, 'ports'), { recursive: true });
  for (let i = 1; i < FILES; i++) writeFileSync(join(folder, 'ports', `${i}.html`), `${name}\n`);
  writeFileSync(join(folder, 'index.html'), `${name}\n`);
}

/** Builds a made-up site; answers what was said meanwhile. */
export async function build(root: string, out: string, name: string, write = writeSite): Promise<string[]> {
  const said: string[] = [];
  const places = placesOf(root, out);
  const course = { say: (sentence: string) => void said.push(sentence), placing: () => undefined };
  await new SafeBuild(places, course).run(async () => write(places.site, name));
  return said;
}

/** The builds whose files a site holds, and how many of them: `[['one', 30]]` is a whole one. */
export function contentsOf(folder: string): [name: string, files: number][] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]);
}

export const wholeSite = (name: string) => [[name, FILES]];

/** What a build has left beside the site and in the project. */
export function leftovers({ beside, site, cache }: Places): string[] {
  return [beside, site, cache].filter((path) => existsSync(path));
}
