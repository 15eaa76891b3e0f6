/** Vocabularies and lists that code imports: when one is broken, there is a report all the same, and no stack. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { putGood } from '../../support/content-folder.ts';
import { ROOT } from '../../support/real-chart.ts';

let project = '';

before(() => {
  project = mkdtempSync(join(tmpdir(), 'portolan-project-'));
  for (const part of ['package.json', 'astro.config.mjs', 'src', 'scripts'])
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  // A little content, whose lists are the project's own.
  putGood(project);
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
});
after(() => rmSync(project, { recursive: true }));

/** Runs Node in the copy of the project, with one of its files replaced. */
function run(file: string, text: string, args: readonly string[]) {
  writeFileSync(join(project, file), text);
  try {
    return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  } finally {
    cpSync(join(ROOT, file), join(project, file));
  }
}

const CASES: [file: string, text: string, said: string][] = [
  ['content/vocab/transports.json', '{ "tcp":\n', 'file: found broken JSON: '],
  ['content/vocab/rule-groups.json', '{}\n', 'file: found {}; expected at least one word.'],
  ['content/vocab/standings.json', '', 'file: found broken JSON: '],
  ['content/registry.json', '{\n', 'file: found broken JSON: '],
  ['content/blocked-ports.json', '{ "source": "whatwg-fetch", "ports": [99999] }\n', 'ports[0]: found 99999'],
  ['content/edition.json', '\n', 'file: found broken JSON: '],
];

for (const [file, text, said] of CASES) {
  test(`${file} as ${JSON.stringify(text.slice(0, 20))}: the check says so`, () => {
    const { status, stderr, stdout } = run(file, text, ['scripts/check-content.ts']);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    const [heading, line = '', ...more] = stderr.trimEnd().split('\n');
    assert.equal(heading, 'The content has 1 problem:');
    assert.ok(line.startsWith(`  ${file}:`) && line.includes(said), line);
    assert.deepEqual(more, []);
  });

  test(`${file} as ${JSON.stringify(text.slice(0, 20))}: Astro’s configuration says so before anything else is loaded`, () => {
    const load = "import('./astro.config.mjs').catch((error) => console.error(error.message))";
    const { stderr } = run(file, text, ['--input-type=module', '--eval', load]);
    assert.match(stderr, /^The content has 1 problem:\n/);
    assert.ok(stderr.includes(`${file}:`) && stderr.includes(said), stderr);
  });
}
