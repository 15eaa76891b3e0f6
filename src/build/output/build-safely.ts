/**
 * A build that can't hurt: it writes into a folder of its own, and only a whole site takes the place of the last one.
 * Whatever ends it before, the last good site stays.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from '#build/user-error.ts';
import { type HeldLock, type LockOwner, takeLock } from './lock.ts';
import type { Places } from './places.ts';
import { refusalOf } from './refusal.ts';
import { recover, replaceSite } from './swap.ts';

export interface BuildEvents {
  /** What the person has to know while it runs, as a sentence. */
  say(sentence: string): void;
  /** It is about to put the new site in its place. */
  placing(): void;
}

/** What is true of the site's folder when a build ends before its time. */
export type SiteState = 'none' | 'kept' | 'new';

function assertAllowed(places: Places): void {
  const refusal = refusalOf(places);
  if (refusal) throw new UserError(refusal, 2);
}

/** What can't be removed now, the next build removes. */
function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}

const clock = (iso: string) => iso.slice(11, 16);

/** Whom a build waits for, and what to do if that one is on a machine that can't be asked. */
function waitingFor({ pid, host, since }: LockOwner, what: string, lock: string): string {
  const who = `process ${pid}${host === hostname() ? '' : ` on ${host}`}, since ${clock(since)} UTC`;
  const help = host === hostname() ? '' : ` If it no longer runs, delete ${lock}`;
  return `Another build ${what} (${who}): waiting for it to end. Ctrl C gives up.${help}`;
}

export class SafeBuild {
  readonly #places: Places;
  readonly #events: BuildEvents;
  readonly #locks: HeldLock[] = [];
  #state: SiteState;

  constructor(places: Places, course: BuildEvents) {
    this.#places = places;
    this.#events = course;
    this.#state = existsSync(places.out) ? 'kept' : 'none';
  }

  /** What the site's folder holds at this moment. */
  get state(): SiteState {
    return this.#state;
  }

  /**
   * Runs `write`, which writes a whole site into `places.site` and keeps its own things in `places.cache`, and puts
   * the site in its place. Throws a UserError where the folder is refused, and whatever `write` throws.
   */
  async run(write: () => Promise<void>): Promise<void> {
    const { asked, lock, next, site, cache } = this.#places;
    assertAllowed(this.#places);
    await this.#hold(lock, `writes into ${asked}/`);
    try {
      assertAllowed(this.#places);
      if (await recover(this.#places)) {
        this.#state = 'kept';
        this.#events.say(`A build was killed while it replaced ${asked}/: the last site is back.`);
      }
      mkdirSync(site, { recursive: true });
      await write();
      this.#events.placing();
      await replaceSite(this.#places, () => (this.#state = 'new'));
    } finally {
      // At once: whatever of a failed build still goes on must not find its files gone, and complain.
      for (const path of [next, site, cache]) discard(path);
      this.release();
    }
  }

  /** What only one build of a project may do at a time, whatever it writes. Answers how to let the others in. */
  async alone(): Promise<() => void> {
    const lock = await this.#hold(this.#places.sharedLock, 'of this project reads its content');
    return () => lock.release();
  }

  /** Gives back what is held: at the end, and when the process is stopped. */
  release(): void {
    for (const lock of this.#locks.splice(0).reverse()) lock.release();
  }

  async #hold(folder: string, what: string): Promise<HeldLock> {
    const lock = await takeLock(folder, (owner) => this.#events.say(waitingFor(owner, what, folder)));
    this.#locks.push(lock);
    return lock;
  }
}
