/** Runs a program and tells how long it took, what memory it held and what it said. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchMemory } from './memory.ts';

export interface Run {
  /** Milliseconds from start to end. */
  time: number;
  /** The most bytes that it and all that it started held at once; NaN where the system doesn't tell. */
  memory: number;
  /** All that it printed. */
  said: string;
}

/** The last letters of what a program said: its reason is mostly there. */
const LAST_WORDS = 2000;

/** Runs `command` in `folder`, with `env` besides the environment. Throws with its last words when it fails. */
export async function timedRun(
  command: string,
  args: readonly string[],
  folder: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const begun = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = watchMemory(child.pid ?? 0);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    const time = performance.now() - begun;
    if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${said.slice(-LAST_WORDS)}`);
    return { time, memory: stop(), said };
  } finally {
    stop();
  }
}
