/** One holds a lock at a time, and nobody who is dead. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeldLock, type LockOwner, takeLock, tryLock } from '#build/output/lock.ts';
import { isRunning, startOf } from '#build/output/processes.ts';
import { project } from './support.ts';

const isHeld = (lock: HeldLock | LockOwner): lock is HeldLock => lock instanceof HeldLock;

function leaveLock(folder: string, owner: Partial<LockOwner>): void {
  const whole = { pid: process.pid, started: startOf(process.pid), host: hostname(), since: '', ...owner };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'left.json'), JSON.stringify(whole));
}

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

test('who comes second learns who was first, and has the lock when that one gives it back', async (t) => {
  const folder = join(project(t), 'a/lock');
  const first = tryLock(folder);
  assert.ok(isHeld(first));
  const second = tryLock(folder);
  assert.ok(!isHeld(second));
  assert.deepEqual([second.pid, second.host], [process.pid, hostname()]);
  const told: LockOwner[] = [];
  const waiting = takeLock(folder, (owner) => told.push(owner));
  await sleep(300);
  first.release();
  (await waiting).release();
  assert.equal(told.length, 1);
  assert.equal(existsSync(join(folder, '..')), false);
});

test('a lock of a dead process, of one whose number another has got, and a torn one are taken over', (t) => {
  const folder = join(project(t), 'lock');
  for (const left of [{ pid: deadPid(), started: '1' }, { started: 'long ago' }]) {
    leaveLock(folder, left);
    const lock = tryLock(folder);
    assert.ok(isHeld(lock), JSON.stringify(left));
    assert.equal(readdirSync(folder).length, 1);
    lock.release();
  }
  mkdirSync(folder);
  writeFileSync(join(folder, 'torn.json'), '{"pid":');
  assert.ok(isHeld(tryLock(folder)));
});

test('a lock of another machine is believed', (t) => {
  const folder = join(project(t), 'lock');
  leaveLock(folder, { pid: deadPid(), host: 'elsewhere.example' });
  const lock = tryLock(folder);
  assert.ok(!isHeld(lock));
  assert.equal(lock.host, 'elsewhere.example');
});

test('a process is told from a later one with its number, and from one that has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const pid = child.pid ?? 0;
  const started = startOf(pid);
  assert.equal(isRunning(pid, started), true);
  assert.equal(isRunning(pid, `${started}1`), false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(isRunning(pid, started), false);
});
