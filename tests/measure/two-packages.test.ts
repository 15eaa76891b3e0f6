/**
 * The whole way, with two small packages: a base, a root for each, what listens in it; and nothing is left, also when
 * it is killed. It takes a quarter of a minute, and once a week half a minute more for the base.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { needProgram } from '../../scripts/debian.ts';
import { whyNotMeasurable } from '../../scripts/measure/requirements.ts';
import { whyNoRelease } from '../../scripts/measure/machine-sources.ts';
import { ROOT } from '../support/real-chart.ts';

if (process.getuid?.() === 0) needProgram('debootstrap');
const whyNot = whyNotMeasurable();
if (whyNot) throw new Error(whyNot);
/** Packages come from where the machine's do: one of another system has none of Debian 12. */
const skip = whyNoRelease('bookworm') ?? false;

const OUT = mkdtempSync(join(tmpdir(), 'portolan-measured-'));
after(() => rmSync(OUT, { recursive: true }));

function measure(...words: string[]): { child: ChildProcess; ended: Promise<number | null>; said: () => string } {
  const child = spawn(process.execPath, ['scripts/measure.ts', '--out', OUT, ...words], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += String(data)));
  return { child, ended: new Promise((resolve) => child.once('close', resolve)), said: () => said };
}

/** Processes of roots that the child has started, by the option that only theirs have. */
const processesOf = (child: ChildProcess) =>
  readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) &&
        readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PORTOLAN_MEASURE_RUN=${child.pid}\0`)
      );
    } catch {
      return false;
    }
  });

const resultOf = (name: string) =>
  JSON.parse(readFileSync(join(OUT, `${name}.json`), 'utf8')) as Record<string, unknown>;

test('one that listens and one that does not are measured', { skip }, async () => {
  const { child, ended, said } = measure('beanstalkd', 'hitch');
  assert.equal(await ended, 0, said());
  const { release, version, listens } = resultOf('beanstalkd');
  assert.equal(release, 'Debian 12');
  assert.match(String(version), /^1\./);
  assert.deepEqual(listens, [
    {
      transport: 'tcp',
      port: 11300,
      addresses: ['127.0.0.1'],
      program: 'beanstalkd',
      path: '/usr/bin/beanstalkd',
      account: 'beanstalkd',
      unit: 'beanstalkd.service',
    },
  ]);
  const { silent } = resultOf('hitch') as { silent: { why: string; because: string } };
  assert.equal(silent.why, 'off');
  assert.match(silent.because, /hitch\.conf/);
  assert.deepEqual(processesOf(child), []);
});

test('what was measured today is not measured again', { skip }, async () => {
  const { ended, said } = measure('beanstalkd', 'hitch');
  assert.equal(await ended, 0, said());
  assert.match(said(), /2 were measured today already/);
});

test('killed at work, it leaves nothing', { skip }, async () => {
  const { child, ended, said } = measure('beanstalkd', '--again');
  while (processesOf(child).length === 0 && child.exitCode === null) await pause(100);
  assert.equal(child.exitCode, null, said());
  child.kill('SIGKILL');
  await ended;
  for (let i = 0; i < 100 && processesOf(child).length > 0; i++) await pause(100);
  assert.deepEqual(processesOf(child), []);
  assert.doesNotMatch(readFileSync('/proc/self/mounts', 'utf8'), /portolan/);
});
