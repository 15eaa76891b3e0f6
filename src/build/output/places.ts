/** Where a build keeps its things while it runs, so that the site's own folder is touched last, and at once. */
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

export interface Places {
  /** The folder of the project. */
  root: string;
  /** The site's folder as it was asked for, for messages. */
  asked: string;
  /** The site's folder. */
  out: string;
  /** A folder beside it, on its file system; it is there only while a build runs, or after one was killed. */
  beside: string;
  /** Held by the build that writes this site. */
  lock: string;
  /** The new site, whole, ready to be renamed. */
  next: string;
  /** The site before it, whole, until the new one stands in its place. */
  previous: string;
  /** What is being removed. */
  discarded: string;
  /** A folder in the project for this site's builds: Astro's output has to lie on the file system of its sources. */
  work: string;
  /** Where Astro writes the site. */
  site: string;
  /** Where Astro keeps what it has read: two builds that share it take it from each other. */
  cache: string;
  /** How long the last build took, phase by phase. */
  times: string;
  /** Held while `.astro/`, which all builds of a project share, is written and read. */
  sharedLock: string;
}

/** The places of the build of the project in `root` into `folder`, which may be relative to it. */
export function placesOf(root: string, folder: string): Places {
  const out = resolve(root, folder);
  const beside = join(dirname(out), `.${basename(out)}.portolan-build`);
  const builds = join(root, '.cache', 'builds');
  const work = join(builds, `${basename(out)}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`);
  return {
    root,
    asked: folder,
    out,
    beside,
    lock: join(beside, 'lock'),
    next: join(beside, 'next'),
    previous: join(beside, 'previous'),
    discarded: join(beside, 'discarded'),
    work,
    site: join(work, 'site'),
    cache: join(work, 'astro'),
    times: join(work, 'times.json'),
    sharedLock: join(builds, 'shared.lock'),
  };
}
