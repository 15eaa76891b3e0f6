/** What is no plain file with text in it: refused in a sentence, never waited for, and the other files are checked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { goodFolder, linesFor, put } from '../support/content-folder.ts';

const GUIDE = '---\ntitle: Old ports\ninShort: Numbers of old.\norder: 2\nsources: [kb832017]\n---\n\nIn short.\n';
const UNKNOWN_SOURCE = GUIDE.replace('kb832017', 'kb832');
const STILL_SAID =
  'content/guides/old-ports.mdx:5 sources[0]: found unknown source "kb832"; expected the id of a file in content/sources/.';

/** What the check says of a folder with one odd thing in it, besides the problem of another file. */
async function saidOf(t: TestContext, damage: (root: string) => unknown): Promise<string[]> {
  const root = goodFolder(t);
  put(root, 'content/guides/old-ports.mdx', UNKNOWN_SOURCE);
  await damage(root);
  const lines = await linesFor(root);
  assert.ok(lines.includes(STILL_SAID), lines.join('\n'));
  return lines.filter((line) => line !== STILL_SAID);
}

/** A socket that lies in the folder as long as the test runs. */
const listenAt = (t: TestContext, path: string) =>
  new Promise<void>((resolve) => {
    const server = createServer();
    t.after(() => server.close());
    server.listen(path, resolve);
  });

const at = (root: string, name = 'odd.mdx') => join(root, 'content/guides', name);

const ODD: [what: string, damage: (root: string, t: TestContext) => unknown, said: string][] = [
  [
    'a link that leads nowhere',
    (root) => symlinkSync('nowhere.mdx', at(root)),
    'content/guides/odd.mdx file: found a symbolic link; expected a plain file.',
  ],
  [
    'a link that leads to itself',
    (root) => symlinkSync('odd.mdx', at(root)),
    'content/guides/odd.mdx file: found a symbolic link; expected a plain file.',
  ],
  [
    'a link to a folder',
    (root) => symlinkSync('../guides', at(root)),
    'content/guides/odd.mdx file: found a symbolic link; expected a plain file.',
  ],
  [
    'a link to a file elsewhere',
    (root) => symlinkSync('/etc/hostname', at(root)),
    'content/guides/odd.mdx file: found a symbolic link; expected a plain file.',
  ],
  [
    'a folder with the name of a file',
    (root) => mkdirSync(at(root)),
    'content/guides/odd.mdx file name: found a folder; expected files only, each directly in content/guides/.',
  ],
  [
    'a named pipe, which a reader would wait for',
    (root) => assert.equal(spawnSync('mkfifo', [at(root)]).status, 0),
    'content/guides/odd.mdx file: found a named pipe; expected a plain file.',
  ],
  [
    'a socket',
    (root, t) => listenAt(t, at(root)),
    'content/guides/odd.mdx file: found a socket; expected a plain file.',
  ],
  [
    'a file of two megabytes',
    (root) => writeFileSync(at(root), GUIDE + 'x'.repeat(2_000_000)),
    `content/guides/odd.mdx file: found ${GUIDE.length + 2_000_000} bytes; expected 262144 bytes at most.`,
  ],
  [
    'bytes that are not UTF-8',
    (root) => writeFileSync(at(root), Buffer.concat([Buffer.from(GUIDE), Buffer.from([0x41, 0xe9, 0x0a])])),
    'content/guides/odd.mdx:9 file: found bytes that are not UTF-8; expected a text in UTF-8.',
  ],
  [
    'a text in UTF-16',
    (root) => writeFileSync(at(root), Buffer.from(`\uFEFF${GUIDE}`, 'utf16le')),
    'content/guides/odd.mdx:1 file: found bytes that are not UTF-8; expected a text in UTF-8.',
  ],
  [
    'NUL in front matter',
    (root) => writeFileSync(at(root), GUIDE.replace('Old', 'Old\0er').replace('order: 2', 'order: 3')),
    'content/guides/odd.mdx:2 file: found the invisible character U+0000; expected text that can be seen: no control, format or other invisible character.',
  ],
  [
    'a list that is a link',
    (root) => {
      renameSync(join(root, 'content/edition.json'), join(root, 'edition.json'));
      symlinkSync('../edition.json', join(root, 'content/edition.json'));
    },
    'content/edition.json file: found a symbolic link; expected a folder or a plain file.',
  ],
  [
    'a list that is gone',
    (root) => rmSync(join(root, 'content/blocked-ports.json')),
    'content/blocked-ports.json file: found nothing; expected this list.',
  ],
];

test('a device is refused in a sentence', { timeout: 20_000 }, async (t) => {
  const root = goodFolder(t);
  // Only an administrator may make one: null, which a reader would find empty.
  if (spawnSync('mknod', [at(root), 'c', '1', '3']).status !== 0) return t.skip('no right to make a device');
  assert.deepEqual(await linesFor(root), ['content/guides/odd.mdx file: found a device; expected a plain file.']);
});

for (const [what, damage, said] of ODD) {
  test(`${what} is refused in a sentence`, { timeout: 20_000 }, async (t) => {
    assert.deepEqual(await saidOf(t, (root) => damage(root, t)), [said]);
  });
}

/** Without a kind, or without words, nothing else can be judged. */
const ALONE: [what: string, damage: (root: string) => unknown, said: string][] = [
  [
    'a folder of content that is a file',
    (root) => {
      rmSync(join(root, 'content/ports'), { recursive: true });
      writeFileSync(join(root, 'content/ports'), '445\n');
    },
    'content/ports/ folder: found a file; expected a folder that holds the .mdx files of the ports.',
  ],
  [
    'a folder of content that is a link',
    (root) => {
      renameSync(join(root, 'content/ports'), join(root, 'ports'));
      symlinkSync('../ports', join(root, 'content/ports'));
    },
    'content/ports file: found a symbolic link; expected a folder or a plain file.',
  ],
  [
    'a folder of content that is a link to the folder around it',
    (root) => {
      rmSync(join(root, 'content/ports'), { recursive: true });
      symlinkSync('.', join(root, 'content/ports'));
    },
    'content/ports file: found a symbolic link; expected a folder or a plain file.',
  ],
  [
    'no vocabularies',
    (root) => rmSync(join(root, 'content/vocab'), { recursive: true }),
    'content/vocab/ folder: found nothing; expected a folder that holds the vocabularies.',
  ],
  [
    'a vocabulary that is gone',
    (root) => rmSync(join(root, 'content/vocab/verdicts.json')),
    'content/vocab/verdicts.json file: found nothing; expected this vocabulary.',
  ],
  [
    'a vocabulary that is a folder',
    (root) => {
      rmSync(join(root, 'content/vocab/verdicts.json'));
      mkdirSync(join(root, 'content/vocab/verdicts.json'));
    },
    'content/vocab/verdicts.json file name: found a folder; expected files only, each directly in content/vocab/.',
  ],
  [
    'content that is a file',
    (root) => {
      rmSync(join(root, 'content'), { recursive: true });
      writeFileSync(join(root, 'content'), '');
    },
    'content/ folder: found nothing; expected the folder that holds all content.',
  ],
  [
    'content that is a link to itself',
    (root) => {
      rmSync(join(root, 'content'), { recursive: true });
      symlinkSync('content', join(root, 'content'));
    },
    'content/ folder: found nothing; expected the folder that holds all content.',
  ],
];

for (const [what, damage, said] of ALONE) {
  test(`${what} is said alone`, { timeout: 20_000 }, async (t) => {
    const root = goodFolder(t);
    damage(root);
    assert.deepEqual(await linesFor(root), [said]);
  });
}
