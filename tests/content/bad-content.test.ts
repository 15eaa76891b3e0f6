/** Bad input of every kind: what the check says, word for word. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { badFolder, FIXTURES, goodFolder, linesFor, linesForBad, put } from '../support/content-folder.ts';
import { ROOT } from '../support/real-chart.ts';

const KINDS = readdirSync(join(FIXTURES, 'bad')).sort();

/** What has to be there, whatever else comes. */
const WANTED = [
  'measured-otherwise',
  'measured-out-of-order',
  'cause-twice',
  'cause-with-a-fragment-of-the-page',
  'command-of-another-keyboard',
  'command-with-angle-brackets',
  'symptom-of-tomorrow',
  'symptom-of-unknown-things',
  'symptom-without-test',
  'test-without-command',
  'unknown-word-generation',
  'unknown-word-stage',
  'wording-of-two-symptoms',
  'address-of-another-host',
  'advisory-twice',
  'advisory-with-a-wrong-date',
  'advisory-without-date',
  'advisory-without-its-record',
  'advisory-without-source',
  'aligned-table-in-prose',
  'blocked-port-that-is-none',
  'blocked-ports-fall',
  'broken-mdx-in-prose',
  'broken-yaml',
  'byte-order-mark',
  'claim-without-source',
  'code-in-prose',
  'control-character-in-the-file',
  'dangling-link-in-prose',
  'date-to-come',
  'dates-in-the-wrong-order',
  'day-that-does-not-exist',
  'edition-of-another-month',
  'edition-to-come',
  'endpoint-twice',
  'ephemeral-range-falls',
  'ephemeral-range-lost',
  'escaped-character-in-prose',
  'exposure-without-reach',
  'field-twice-in-front-matter',
  'field-twice-in-json',
  'flow-to-nowhere',
  'flow-twice',
  'footnote-in-prose',
  'former-source-that-is-still-there',
  'front-matter-ends-early',
  'front-matter-is-no-fields',
  'front-matter-too-deep',
  'front-matter-without-end',
  'generations-out-of-order',
  'registration-of-another-shape',
  'registrations-twice',
  'guide-order-twice',
  'heading-in-prose',
  'headings-out-of-order',
  'html-in-prose',
  'icmp-without-type',
  'id-file-name',
  'image-in-prose',
  'invisible-characters',
  'item-stated-twice',
  'json-of-another-type',
  'kernel-port-that-is-none',
  'leads-where-it-does-not-listen',
  'lifetime-that-cannot-be',
  'link-from-the-root-in-prose',
  'list-broken',
  'list-of-another-name',
  'list-of-another-shape',
  'many-problems-at-once',
  'missing-field',
  'names-itself',
  'no-front-matter',
  'other-extension',
  'port-file-name',
  'port-not-a-number',
  'port-out-of-range',
  'port-range-falls',
  'port-ranges-with-a-gap',
  'prose-too-deep',
  'ranges-overlap',
  'program-without-name',
  'same-alias-twice',
  'same-id-twice',
  'same-system-service-name-twice',
  'same-title-twice',
  'scenario-order-twice',
  'scenario-parts-that-dont-fit',
  'system-service-name-without-letters',
  'unknown-component-in-prose',
  'service-directly-in-services',
  'service-directly-in-services',
  'service-in-another-folder',
  'unknown-field',
  'unknown-ip-protocol',
  'unknown-protocol',
  'unknown-service',
  'unknown-source',
  'unknown-source-of-a-claim',
  'unknown-source-of-a-rule-group',
  'unknown-source-of-an-ephemeral-range',
  'unknown-transport',
  'unknown-word-advisory-state',
  'unknown-word-direction',
  'unknown-word-family',
  'unknown-word-protection',
  'unknown-word-rule-group',
  'unknown-word-state',
  'unknown-word-technique',
  'unknown-word-verdict',
  'unknown-word-windows-version',
  'unlisted-source-in-prose',
  'unsafe-link-in-prose',
  'vocabulary-broken',
  'vocabulary-label-twice',
  'vocabulary-of-another-name',
  'vocabulary-of-another-shape',
  'vocabulary-out-of-order',
  'vocabulary-word-lost',
  'yaml-alias-bomb',
  'yaml-tag',
  'zero-width-twin-of-an-alias',
  'claim-lost',
  'endpoints-lost',
  'heading-without-text',
  'lost-character',
  'markup-in-a-field',
  'wording-with-an-open-brace',
];

const expected = (kind: string) => readFileSync(join(FIXTURES, 'bad', kind, 'expected.txt'), 'utf8').trimEnd();

/** Runs the command that an author runs, on a folder. */
function run(root: string) {
  const script = join(ROOT, 'scripts/check-content.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('there is a bad fixture of every kind that the check promises to find', () => {
  assert.deepEqual(
    WANTED.filter((kind) => !KINDS.includes(kind)),
    [],
  );
});

test('the good fixture has no problem', async (t) => assert.deepEqual(await linesFor(goodFolder(t)), []));

for (const kind of KINDS) {
  test(`${kind.replaceAll('-', ' ')}: the check says what the fixture expects, and no more`, async () => {
    const lines = expected(kind).split('\n');
    assert.ok(lines.every((line) => / found .*; expected /.test(line)));
    assert.deepEqual(await linesForBad(kind), lines);
  });
}

test('a missing folder is named, and buries nothing else', async (t) => {
  const root = goodFolder(t);
  rmSync(join(root, 'content/sources'), { recursive: true });
  assert.deepEqual(await linesFor(root), [
    'content/sources/ folder: found nothing; expected a folder that holds the .json files of the sources.',
  ]);
});

test('where there is no content at all, that is said, and nothing else', async (t) => {
  const root = goodFolder(t);
  rmSync(join(root, 'content'), { recursive: true });
  assert.deepEqual(await linesFor(root), [
    'content/ folder: found nothing; expected the folder that holds all content.',
  ]);
});

test('JSON that YAML would take is broken JSON all the same', async (t) => {
  const root = goodFolder(t);
  put(root, 'content/sources/rfc1.json', '{\n  "title": "Host Software",\n}\n');
  const [line = '', ...more] = await linesFor(root);
  assert.deepEqual(more, []);
  assert.match(line, /^content\/sources\/rfc1\.json:3 file: found broken JSON: /);
});

test('files hidden by a leading dot are none of the content', async (t) => {
  const root = goodFolder(t);
  put(root, 'content/ports/.DS_Store', 'x');
  assert.deepEqual(await linesFor(root), []);
});

test('the command exits with 1 and prints every problem, with a heading that counts them', (t) => {
  const kind = 'many-problems-at-once';
  const lines = expected(kind).split('\n');
  const { status, stdout, stderr } = run(badFolder(t, kind));
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(stderr, [`The content has ${lines.length} problems:`, ...lines.map((l) => `  ${l}`), ''].join('\n'));
});

test('the command exits with 0 when the content is in order', (t) => {
  assert.deepEqual(run(goodFolder(t)), { status: 0, stdout: 'The content is in order.\n', stderr: '' });
});
