/** Memory as the kernel tells it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProcessState, readStatus, treeMemory } from '../../../scripts/bench/memory.ts';

const STATUS = 'Name:\tpagefind\nPid:\t7\nPPid:\t5\nVmPeak:\t  9000 kB\nVmHWM:\t    2000 kB\nVmRSS:\t    1500 kB\n';

test('a process is read from what the kernel says of it, in bytes', () => {
  const expected = { pid: 7, parent: 5, resident: 1_536_000 };
  assert.deepEqual(readStatus(7, STATUS), expected);
});

test('a kernel thread has no memory and is left out', () => {
  assert.equal(readStatus(2, 'Name:\tkthreadd\nPPid:\t0\n'), undefined);
});

test('a tree is what a process has started, and what that has started, and no other process', () => {
  const process = (pid: number, parent: number, resident: number): ProcessState => ({ pid, parent, resident });
  const all = [process(1, 0, 1), process(30, 20, 400), process(20, 10, 30), process(10, 1, 2), process(11, 1, 5000)];
  assert.equal(treeMemory(all, 10), 432);
});
