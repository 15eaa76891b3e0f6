/** The check as a part of the build. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import integration from '#build/check-content/index.ts';
import { badFolder, goodFolder } from '../../support/content-folder.ts';

/** Runs the hook as Astro does, and returns what it logged. */
async function setUp(root: string, command: 'build' | 'dev' | 'preview'): Promise<string[]> {
  const logged: string[] = [];
  const hook = integration().hooks['astro:config:setup'];
  assert.ok(hook);
  const options = {
    command,
    config: { root: pathToFileURL(`${root}/`) },
    logger: { error: (text: string) => logged.push(text) },
  };
  await hook(options as unknown as Parameters<typeof hook>[0]);
  return logged;
}

test('a build stops at bad content, with the whole report as its error', async (t) => {
  const root = badFolder(t, 'unknown-protocol');
  await assert.rejects(setUp(root, 'build'), {
    message: /^The content has 3 problems:\n.*Did you mean "smb"\?\n.*\n.*Did you mean "kerberos"\?$/,
  });
});

test('a development server says the same and goes on, since the author is at work', async (t) => {
  const [report = '', ...more] = await setUp(badFolder(t, 'unknown-protocol'), 'dev');
  assert.deepEqual(more, []);
  assert.match(report, /^The content has 3 problems:/);
});

test('a preview serves what is built and checks nothing', async (t) => {
  assert.deepEqual(await setUp(badFolder(t, 'unknown-protocol'), 'preview'), []);
});

test('good content is built without a word', async (t) => {
  for (const command of ['build', 'dev'] as const) assert.deepEqual(await setUp(goodFolder(t), command), []);
});
