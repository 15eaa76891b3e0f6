/** A test that no command runs proves nothing. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('every file of tests is run by a command of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...Object.values(scripts), ...globSync('scripts/*.ts').map((file) => readFileSync(file, 'utf8'))];
  const patterns = commands.flatMap((text) => text.match(/tests\/[^\s'"]+\.test\.ts/g) ?? []);
  // Playwright is told a folder.
  const [folder] = /testDir: '(.*)'/.exec(readFileSync('playwright.config.ts', 'utf8'))?.slice(1) ?? [];
  const run = new Set(globSync([...patterns, `${folder}/**/*.test.ts`]));
  const all = globSync('tests/**/*.test.ts');
  assert.ok(all.length > 200, `${all.length} files`);
  assert.deepEqual(
    all.filter((file) => !run.has(file)),
    [],
  );
});
