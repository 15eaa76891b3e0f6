/** Builds in processes of their own: killed at any moment, two at once, on a full disk, onto another file system. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { placesOf } from '#build/output/places.ts';
import { build, contentsOf, FILES, leftovers, project, wholeSite } from './support.ts';

const SCRIPT = fileURLToPath(new URL('fake-build.ts', import.meta.url));
/** So many builds are killed, each a little later than the one before. */
const KILLS = 12;

interface Run {
  child: ChildProcess;
  /** What it has printed so far. */
  output: () => string;
  ended: Promise<unknown>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, output: () => output, ended: once(child, 'close') };
}

async function printed(run: Run, text: string): Promise<void> {
  while (!run.output().includes(text)) await sleep(2);
}

test('killed at any moment, a build leaves a whole site, or one that the next build brings back', async (t) => {
  const root = project(t);
  const places = placesOf(root, 'dist');
  await build(root, 'dist', 'build 0, 1');
  const standing = new Set<string>();
  for (let i = 1; i <= KILLS; i++) {
    const run = start(root, 'dist', `build ${i}`, 'forever');
    await printed(run, 'begun');
    await sleep(7 * i);
    run.child.kill('SIGKILL');
    await run.ended;
    const [found, ...others] = contentsOf(existsSync(places.out) ? places.out : places.previous);
    assert.deepEqual([found?.[1], others], [FILES, []], `after kill ${i}`);
    standing.add(found?.[0] ?? '');
  }
  t.diagnostic(`${KILLS} kills left ${[...standing].join(' · ')}`);
  await build(root, 'dist', 'last');
  assert.deepEqual(contentsOf(places.out), wholeSite('last'));
  assert.deepEqual(leftovers(places), []);
});

test('of two builds into one folder the second waits for the first, and says for whom; both sites are whole', async (t) => {
  const root = project(t);
  const [{ out, lock }, go] = [placesOf(root, 'dist'), join(root, 'go')];
  const first = start(root, 'dist', 'first', 'until', go);
  while (!existsSync(lock)) await sleep(2);
  const second = start(root, 'dist', 'second');
  await printed(second, 'waiting');
  assert.match(second.output(), new RegExp(`writes into dist/ \\(process ${first.child.pid}, since .*\\): waiting`));
  assert.equal(existsSync(out), false);
  writeFileSync(go, '');
  await first.ended;
  await second.ended;
  assert.match(second.output(), /built\n$/);
  assert.deepEqual(contentsOf(out), wholeSite('second, 1'));
});

test('four builds at once into two folders all end well, and leave two whole sites', async (t) => {
  const root = project(t);
  const runs = [1, 2, 3, 4].map((i) => start(root, i % 2 ? 'odd' : 'even', `build ${i}`));
  await Promise.all(runs.map((run) => run.ended));
  for (const run of runs) assert.match(run.output(), /built\n$/);
  for (const folder of ['odd', 'even']) {
    const found = contentsOf(join(root, folder));
    assert.deepEqual([found.length, found[0]?.[1]], [1, FILES]);
    assert.deepEqual(leftovers(placesOf(root, folder)), []);
  }
});

/** Runs a shell line in which folders can be mounted, which nobody else sees; undefined where that isn't allowed. */
function withMounts(line: string, root: string): string | undefined {
  const unshare = (command: string) => spawnSync('unshare', ['--mount', '--map-root-user', 'sh', '-ec', command]);
  if (unshare('mount -t tmpfs none /mnt').status !== 0) return undefined;
  const { stdout, stderr } = unshare(
    `cd ${root}; build() { ${process.execPath} ${SCRIPT} ${root} "$@"; }; whole() { cat $1/*.html $1/ports/*.html | sort -u; }; ${line}`,
  );
  return stdout.toString() + stderr.toString();
}

const NO_MOUNTS = 'nothing can be mounted here';

test('a disk that fills up is told in a sentence, and the last site stays', (t) => {
  const output = withMounts(
    `mkdir .cache disk; build dist one; mount -t tmpfs -o size=64k none .cache
     build dist two && echo WRONG; whole dist; ls -A; ls .cache/builds/*`,
    project(t),
  );
  if (output === undefined) return t.skip(NO_MOUNTS);
  assert.match(output, /^begun\nbuilt\nbegun\nThe disk is full\. .*\none, 1\n\.cache\ncontent\ndisk\ndist\n$/);
});

test('a site goes onto another file system, and stays there when that is full', (t) => {
  const output = withMounts(
    `mkdir disk; mount -t tmpfs -o size=300k none disk; build disk/site one; build disk/site two; whole disk/site
     head -c 100k /dev/zero > disk/filler; build disk/site three && echo WRONG; whole disk/site; ls -A disk`,
    project(t),
  );
  if (output === undefined) return t.skip(NO_MOUNTS);
  assert.match(output, /^begun\nbuilt\nbegun\nbuilt\ntwo, 1\nbegun\nThe disk is full\. .*\ntwo, 1\nfiller\nsite\n$/);
});

test('a folder that is read-only, or where a file system begins, is refused', (t) => {
  const output = withMounts(
    `mkdir disk; mount -t tmpfs none disk; build disk one || true; mount -o remount,ro disk; build disk/site one`,
    project(t),
  );
  if (output === undefined) return t.skip(NO_MOUNTS);
  assert.match(output, /"disk" is where a file system begins: name a folder in it\. Nothing was written\./);
  assert.match(output, /"disk\/site" can't be replaced: .*disk may not be written\. Nothing was written\./);
});
