/** Real builds of a small project that are killed, stopped, run beside another, or meet an error or a full disk. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { placesOf } from '#build/output/places.ts';
import { PORTS_VARIABLE } from '#build/ports-to-write.ts';
import { copySmallProject, removeCopy } from './copy-project.ts';

const ENV = { ...process.env, [PORTS_VARIABLE]: '10' };

let project = '';
/** Of the good site that every drill has to leave. */
let good = '';

interface Run {
  child: ChildProcess;
  output: () => string;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

function start(script: string, ...args: string[]): Run {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: project, env: ENV });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close').then(([code, signal]: (number | string)[]) => code ?? signal ?? '');
  return { child, output: () => output, ended };
}

async function printed(run: Run, text: string): Promise<void> {
  while (!run.output().includes(text)) {
    if (run.child.exitCode !== null) throw new Error(`It ended before "${text}":\n${run.output()}`);
    await sleep(10);
  }
}

/** One sum over every file of a folder and what it holds. */
function sumOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

const assertUnharmed = () => assert.equal(sumOf(join(project, 'dist')), good);

/** What a build has left beside the site. */
const besides = () => readdirSync(project).filter((name) => name.endsWith('.portolan-build'));

before(async () => {
  project = copySmallProject('build-drills');
  const build = start('build');
  assert.equal(await build.ended, 0, build.output());
  assert.match(build.output(), /Writing pages: [\d,]+ in .*\n(.*\n)*Built into dist\/ in \d+ s\.\n$/);
  good = sumOf(join(project, 'dist'));
});
after(() => removeCopy(project));

test('one build is killed while another writes elsewhere: the other is whole, and no site is harmed', async () => {
  const killed = start('build');
  const other = start('build', '--out', 'other');
  await printed(killed, 'Writing pages');
  killed.child.kill('SIGKILL');
  assert.equal(await killed.ended, 'SIGKILL');
  assertUnharmed();
  assert.deepEqual(besides().includes('.dist.portolan-build'), true);
  assert.equal(await other.ended, 0, other.output());
  assert.equal(sumOf(join(project, 'other')), good);
});

test('Ctrl C ends a build promptly, and says what is in the folder', async () => {
  const stopped = start('build');
  await printed(stopped, 'Reading the content');
  const begun = performance.now();
  stopped.child.kill('SIGINT');
  assert.equal(await stopped.ended, 130);
  assert.ok(performance.now() - begun < 5000, 'It took its time');
  assert.match(stopped.output(), /Stopped\. dist\/ is as it was before\.\n$/);
  assertUnharmed();
  // The killed build's things went with it.
  assert.deepEqual(besides(), []);
});

test('a page that fails ends the build, and the last site stays', async () => {
  const page = join(project, 'src/pages/broken.astro');
  writeFileSync(page, '---\nthrow new Error("It can’t be written.");\n---\n');
  const failed = start('build');
  assert.equal(await failed.ended, 1);
  rmSync(page);
  assert.match(failed.output(), /It can’t be written\.(.*\n)*dist\/ is as it was before\.\n$/);
  assertUnharmed();
  assert.deepEqual(besides(), []);
});

test('a disk that fills up is told in a sentence, without a stack, and the last site stays', (t) => {
  const { work } = placesOf(project, 'dist');
  const line = `mkdir -p ${work}; mount -t tmpfs -o size=8m none ${work} || exit 99; ${process.execPath} scripts/build.ts`;
  const options = { cwd: project, env: ENV, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('unshare', ['--mount', '--map-root-user', 'sh', '-c', line], options);
  if (status !== 1) return t.skip('nothing can be mounted here');
  const output = stdout + stderr;
  assert.match(output, /^The disk is full\..*\ndist\/ is as it was before\.\n$/m);
  assert.doesNotMatch(output, /^\s+at /m);
  assertUnharmed();
});

test('a folder that is not ours is refused before anything is read', async () => {
  for (const out of ['content', '..', 'src/pages']) {
    const refused = start('build', '--out', out);
    assert.equal(await refused.ended, 2);
    assert.match(refused.output(), new RegExp(`^"${out}" .*\\. Nothing was written\\.\\n$`));
  }
  assert.ok(existsSync(join(project, 'content/ports/445.mdx')));
});

test('the preview brings back a site that a killed build had put aside; a port that is taken is told', async (t) => {
  const { out, previous, beside } = placesOf(project, 'dist');
  mkdirSync(beside);
  renameSync(out, previous);
  const first = start('preview', '--port', '0');
  t.after(() => first.child.kill());
  await printed(first, 'Portolan is at');
  assertUnharmed();
  const [, address = '', port = ''] = /at (http:\/\/localhost:(\d+)\/)/.exec(first.output()) ?? [];
  assert.equal((await fetch(address)).status, 200);
  const second = start('preview', '--port', port);
  t.after(() => second.child.kill());
  await printed(second, 'Portolan is at');
  assert.match(second.output(), new RegExp(`^Port ${port} is in use, .*\nPortolan is at`));
});

test('without a site the preview says how to make one', async () => {
  const preview = start('preview', '--out', 'nowhere');
  assert.equal(await preview.ended, 1);
  assert.equal(preview.output(), 'There is no site in nowhere/: "npm run build" makes one.\n');
});
