/** Builds the site in a child process and reads its stopwatch. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PORTS } from '#build/ports-to-write.ts';
import { type DiskUse, diskUse } from './disk.ts';
import { type PeakMemory, watchMemory } from './memory.ts';

export interface BuildReport {
  /** Milliseconds of each mark, from the start of the process. */
  marks: Record<string, number>;
  /** Milliseconds from starting the process to its end. */
  all: number;
  memory: PeakMemory;
  disk: DiskUse;
}

interface Message {
  marks: Record<string, number>;
  peakMemory: number;
}

/**
 * Builds into `folder`/dist, with the pages of ports that `ports` asks for (see build-options.ts) or, without it,
 * those of an ordinary build. Throws when the build fails.
 */
export async function timedBuild(folder: string, ports = ''): Promise<BuildReport> {
  const begun = performance.now();
  const child = fork(new URL('build-child.ts', import.meta.url), [folder], {
    stdio: 'inherit',
    env: { ...process.env, [PORTS]: ports },
  });
  const watch = watchMemory(child.pid ?? 0);
  let message: Message | undefined;
  child.once('message', (sent) => {
    message = sent as Message;
  });
  await once(child, 'exit');
  const all = performance.now() - begun;
  const seen = watch.stop();
  if (!message) throw new Error('The build failed: its message stands above.');
  const { marks, peakMemory } = message;
  const memory = { ...(seen ?? { together: NaN, started: new Map() }), first: peakMemory };
  return { marks, all, memory, disk: diskUse(join(folder, 'dist')) };
}
