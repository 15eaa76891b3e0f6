/** Runs a script of this folder in namespaces of its own. It ends with this program, however this program ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** At most so many letters of an output are kept: its end. */
const KEPT = 200_000;

export interface Supervised {
  /** All that it has said so far. */
  readonly said: string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
  isRunning(): boolean;
  /** Ends it with everything in its namespaces, and waits until all is gone. */
  stop(): Promise<void>;
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Starts `script` as the first process of new namespaces: supervise.sh takes away what it leaves. */
export function supervised(script: string, args: readonly string[]): Supervised {
  const words = ['--pdeathsig', 'TERM', '/bin/sh', join(HERE, 'supervise.sh'), join(HERE, script), ...args];
  // By it, whoever wonders finds the processes of a run.
  const env = { ...process.env, PORTOLAN_MEASURE_RUN: String(process.pid) };
  // A group of its own: Ctrl C is for this program, which then stops it in order.
  const child = spawn('setpriv', words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT)));
  const ended = endOf(child);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    get said() {
      return said;
    },
    ended,
    isRunning,
    async stop() {
      if (isRunning()) child.kill('SIGTERM');
      await ended;
    },
  };
}
