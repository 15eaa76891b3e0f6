/** A root with a package in it, started as a machine starts: what it holds is asked until it holds still. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readRootReport, type RootReport } from './root-report.ts';
import type { Supervised } from './supervised.ts';

const READ = readFileSync(join(import.meta.dirname, 'read-root.sh'), 'utf8');

/** Seconds: how long it has to stay the same, and how long at most one waits for that. */
const QUIET = 6;
/** Java and Erlang open their sockets late. */
const QUIET_FOR_SLOW_ONES = 25;
/** What has opened none may still be about to. */
const QUIET_WITHOUT_SOCKETS = 30;
const LONGEST = 150;
const STEP = 2;

const SLOW = /\b(?:java|beam\.smp)\b/;

/** A command inside the root; throws where it can't be run. */
function inside(process: number, command: readonly string[], input = ''): string {
  const words = ['-t', String(process), '-m', '-p', '-n', '-u', '-i', '-C', '-r', '-w', '--', ...command];
  const options = { encoding: 'utf8', input, timeout: 60_000, maxBuffer: 64 * 2 ** 20 } as const;
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };
  const { stdout, stderr, error, status } = spawnSync('nsenter', words, { ...options, env });
  if (error ?? status === null) throw new Error(`The root can't be asked: ${error?.message ?? stderr}`);
  return stdout;
}

/** The number of the root's first process, as measure-root.sh says it. */
export const processIn = (said: string): number | undefined => {
  const found = /^process: (\d+)$/m.exec(said)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Asks until the units have started and the sockets have stayed the same for a while. */
export async function settledReport(run: Supervised, process: number): Promise<RootReport> {
  const began = Date.now();
  let last = '';
  let since = began;
  while (run.isRunning()) {
    await pause(STEP * 1000);
    const sockets = inside(process, ['/bin/sh', '-c', 'systemctl is-system-running; ss -tulpnH; ps -A -o comm=']);
    const now = Date.now();
    const isStarting = /^(?:initializing|starting)\b/.test(sockets);
    const shown = sockets
      .split('\n')
      .filter((line) => /^(?:tcp|udp)/.test(line))
      .join('\n');
    if (isStarting || shown !== last) since = now;
    last = shown;
    const quiet = shown === '' ? QUIET_WITHOUT_SOCKETS : SLOW.test(sockets) ? QUIET_FOR_SLOW_ONES : QUIET;
    if (now - since >= quiet * 1000 || now - began >= LONGEST * 1000) break;
  }
  return readRootReport(inside(process, ['/bin/sh', '-s'], READ));
}

/** Starts the units anew, as a restart of the machine would. */
export function restart(process: number, units: readonly string[]): void {
  inside(process, ['systemctl', 'restart', ...units]);
}
