/**
 * A lock between processes: a folder with one file in it, which says who holds it. It comes into being at once, by a
 * rename that fails where there is one already; one that a killed process left is taken away by the name of its file,
 * which no other has, so that of two who find it neither takes away the other's.
 */
import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startOf } from './processes.ts';

export interface LockOwner {
  pid: number;
  /** When the process began, as `startOf` tells. */
  started: string;
  host: string;
  /** When it took the lock: ISO 8601. */
  since: string;
}

/** Milliseconds between two looks at a lock that another holds. */
const PAUSE = 200;
/** So often is a lock tried for that nobody holds and that can't be had all the same. */
const MAX_TRIES = 50;
/** What a rename says of a folder that is there already, or has just gone. */
const CONTESTED = new Set(['EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM']);

/** Does it, and goes on where what it needs is not there. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!CONTESTED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return undefined;
  }
}

const ownerIn = (file: string): LockOwner | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
  } catch {
    return undefined;
  }
};

/** A process of another machine can't be asked about: it is believed. */
const holds = (owner: LockOwner) => owner.host !== hostname() || isRunning(owner.pid, owner.started);

/** Who holds a lock; undefined where nobody does. What a dead process left is removed. */
function holderOf(folder: string): LockOwner | undefined {
  const [name] = attempt(() => readdirSync(folder)) ?? [];
  if (name === undefined) return undefined;
  const owner = ownerIn(join(folder, name));
  if (owner && holds(owner)) return owner;
  rmSync(join(folder, name), { force: true });
  return undefined;
}

/** A lock that this process holds. */
export class HeldLock {
  readonly #folder: string;
  readonly #file: string;

  constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /** Gives it back; the folder around it goes too where it is empty. */
  release(): void {
    rmSync(join(this.#folder, this.#file), { force: true });
    attempt(() => rmdirSync(this.#folder));
    attempt(() => rmdirSync(dirname(this.#folder)));
  }
}

function claim(folder: string): HeldLock | undefined {
  const owner: LockOwner = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  };
  const file = `${randomUUID()}.json`;
  mkdirSync(dirname(folder), { recursive: true });
  const own = attempt(() => mkdtempSync(`${folder}-`));
  if (own === undefined) return undefined;
  try {
    const isTaken = attempt(() => {
      writeFileSync(join(own, file), JSON.stringify(owner));
      // Windows renames over no folder, be it empty.
      attempt(() => rmdirSync(folder));
      renameSync(own, folder);
      return true;
    });
    return isTaken ? new HeldLock(folder, file) : undefined;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Takes a lock, or says who holds it. Throws what the file system throws: a full disk, a folder that is not ours. */
export function tryLock(folder: string): HeldLock | LockOwner {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const taken = holderOf(folder) ?? claim(folder);
    if (taken) return taken;
  }
  throw new Error(`The lock ${folder} can't be had: is something else renamed there?`);
}

/** Takes a lock as soon as it can be had. `wait` is told once who holds it. */
export async function takeLock(folder: string, wait: (owner: LockOwner) => void): Promise<HeldLock> {
  let told = false;
  for (;;) {
    const lock = tryLock(folder);
    if (lock instanceof HeldLock) return lock;
    if (!told) wait(lock);
    told = true;
    await sleep(PAUSE);
  }
}
