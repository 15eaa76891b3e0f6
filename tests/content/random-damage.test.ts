/** The real content, damaged at random some hundred times: a report or a clean pass, never a stack, never a wait. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Diagnostic, formatDiagnostics } from '#chart/diagnostic.ts';
import { type ContentFile, type ContentTree, fileAt, readContent } from '#build/check-content/read.ts';
import { reportTree } from '#build/check-content/report.ts';
import { VOCABULARY_FOLDER } from '#content-model/vocabulary-schemas.ts';
import { DAMAGES } from '../support/damage.ts';
import { oneOf, randomFrom } from '#lib/random.ts';
import { ROOT } from '../support/real-chart.ts';

const TODAY = '2090-01-01';
/** How many files of each folder each damage is done to, at once: a check of all content takes half a second. */
const VICTIMS = 2;

/** Far more than any takes, even on a machine with much else to do. */
const MOST_MS = 10_000;

let root = '';
let whole: ContentTree = { folders: [], files: [] };

before(() => {
  root = mkdtempSync(join(tmpdir(), 'portolan-damage-'));
  cpSync(join(ROOT, 'content'), join(root, 'content'), { recursive: true });
  whole = readContent(root);
});
after(() => rmSync(root, { recursive: true }));

/** Some files of each of these folders, none twice. */
const victims = (folders: readonly string[], count: number, random: () => number): ContentFile[] =>
  folders.flatMap((folder) => {
    const inFolder = whole.files.filter((file) => file.folder === folder);
    return [...new Set(Array.from({ length: count }, () => oneOf(random, inFolder)))];
  });

/** The file as it is read after a damage; the folder is as it was again. */
function damaged(file: ContentFile, damage: string, random: () => number): ContentFile {
  const path = join(root, file.file);
  const bytes = readFileSync(path);
  writeFileSync(path, DAMAGES[damage]?.(bytes, random) ?? bytes);
  try {
    const { folder, subfolder } = file;
    return { ...fileAt(root, dirname(file.file), file.name), folder, subfolder };
  } finally {
    writeFileSync(path, bytes);
  }
}

const withFiles = (files: readonly ContentFile[]): ContentTree => {
  const changed = new Map(files.map((file) => [file.file, file]));
  return { folders: whole.folders, files: whole.files.map((file) => changed.get(file.file) ?? file) };
};

/** A report whose every line says what it should. */
async function reported(tree: ContentTree, what: string): Promise<Diagnostic[]> {
  const begin = performance.now();
  const problems = await reportTree(tree, TODAY);
  assert.ok(performance.now() - begin < MOST_MS, what);
  for (const { file, field, found, expected, line } of problems) {
    assert.match(file, /^content\//, what);
    for (const text of [field, found, expected])
      assert.ok(text !== '' && !/undefined|\[object/.test(text), `${what}: ${text}`);
    assert.ok(line === undefined || line >= 1, `${what}: line ${line}`);
  }
  assert.equal(formatDiagnostics(problems).split('\n').length, problems.length + 1, what);
  return problems;
}

/** A broken vocabulary keeps all else from being judged, so it is damaged alone; files of other folders go together. */
const together = () => [whole.folders.filter((folder) => folder !== VOCABULARY_FOLDER), [VOCABULARY_FOLDER]];

let done = 0;
let said = 0;

for (const [i, damage] of Object.keys(DAMAGES).entries()) {
  test(`content with ${damage} is reported or in order`, async () => {
    const random = randomFrom(i);
    for (const folders of together()) {
      const chosen = victims(folders, VICTIMS, random);
      const files = chosen.map((file) => damaged(file, damage, random));
      const problems = await reported(withFiles(files), `${damage}: ${files.map(({ file }) => file).join(', ')}`);
      done += files.length;
      said += files.filter(({ file }) => problems.some((problem) => problem.file === file)).length;
    }
  });
}

test('any file may be gone, or stand twice', async () => {
  const random = randomFrom(99);
  for (const folder of whole.folders) {
    const [gone, original = gone] = victims([folder], VICTIMS, random);
    assert.ok(gone && original);
    const name = `twin-of-${original.name}`;
    const twin = { ...original, name, file: `${folder}/${name}` };
    const files = [...whole.files.filter((file) => file !== gone), twin];
    const problems = await reported({ folders: whole.folders, files }, `${gone.file} gone, ${twin.file} added`);
    assert.ok(problems.length > 0, `${twin.file} added`);
    done += 2;
  }
});

test('that was some hundred damages, of which most are seen', () => {
  assert.ok(done > 300, String(done));
  assert.ok(said > done / 2, `${said} of ${done}`);
});
