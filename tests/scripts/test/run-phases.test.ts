import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Phase, runPhases } from '../../../scripts/test/run-phases.ts';

const phase = (name: string, after: readonly string[] = [], cores = 1): Phase => ({ name, after, cores });

/** Runs phases that each take as many turns as they are told; answers what happened, in order. */
async function happenings(phases: readonly Phase[], cores: number, failing: readonly string[] = []) {
  const log: string[] = [];
  let busy = 0;
  let most = 0;
  const run = async ({ name, cores: own }: Phase) => {
    busy += own;
    most = Math.max(most, busy);
    await new Promise((resolve) => setImmediate(resolve));
    busy -= own;
    return { passed: !failing.includes(name), time: 1, output: '' };
  };
  const results = await runPhases(phases, cores, run, {
    begun: ({ name }) => void log.push(`${name} begins`),
    ended: (result) => void log.push(`${result.phase.name} ends`),
    skipped: ({ name }) => void log.push(`${name} is skipped`),
  });
  return { log, most, passed: results.filter((r) => r.passed).map((r) => r.phase.name), count: results.length };
}

test('a phase begins when those it needs have passed', async () => {
  const { log } = await happenings([phase('browser', ['build']), phase('build')], 2);
  assert.deepEqual(log, ['build begins', 'build ends', 'browser begins', 'browser ends']);
});

test('no more cores are used than there are', async () => {
  const many = ['a', 'b', 'c', 'd'].map((name) => phase(name));
  assert.equal((await happenings(many, 2)).most, 2);
  assert.equal((await happenings([...many, phase('wide', [], 2)], 2)).most, 2);
});

test('what fails stops only what needs it, however far away', async () => {
  const phases = [phase('build'), phase('built', ['build']), phase('report', ['built']), phase('lint')];
  const { log, passed, count } = await happenings(phases, 2, ['build']);
  assert.deepEqual(passed, ['lint']);
  assert.ok(log.includes('built is skipped') && log.includes('report is skipped'));
  assert.equal(count, 4);
});

test('a phase that needs one that was not asked for runs over what is there', async () => {
  assert.deepEqual((await happenings([phase('browser', ['build'], 2)], 2)).passed, ['browser']);
});

test('a phase that wants more cores than there are runs alone', async () => {
  assert.deepEqual((await happenings([phase('browser', [], 4), phase('lint')], 2)).passed.sort(), ['browser', 'lint']);
});

test('a phase that mostly waits takes no core from the others', async () => {
  const { log } = await happenings([phase('waits', [], 0), phase('build', [], 2), phase('lint', [], 2)], 2);
  assert.deepEqual(log.slice(0, 2), ['waits begins', 'build begins']);
  assert.ok(log.indexOf('build ends') < log.indexOf('lint begins'));
});
