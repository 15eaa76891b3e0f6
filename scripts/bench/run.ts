/** Runs a program and tells how long it took and what memory it held. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type PeakMemory, watchMemory } from './memory.ts';

export interface Run {
  /** Milliseconds from start to end. */
  time: number;
  /** Undefined where the system doesn't tell. */
  memory: PeakMemory | undefined;
}

/** The last lines of what a program said: its reason is mostly there. */
const LAST_WORDS = 2000;

/** Runs `command` in `folder`. Throws with its last words when it fails. */
export async function timedRun(command: string, args: readonly string[], folder: string): Promise<Run> {
  const begun = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const watch = watchMemory(child.pid ?? 0);
  let said = '';
  const listen = (data: Buffer) => {
    said = (said + data.toString()).slice(-LAST_WORDS);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    const time = performance.now() - begun;
    if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${said}`);
    return { time, memory: watch.stop() };
  } finally {
    watch.stop();
  }
}
