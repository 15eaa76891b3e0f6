/** Puts a whole new site in the place of the last one, by two renames; and right what a killed build has left. */
import { existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { markSite } from './marker.ts';
import type { Places } from './places.ts';

const remove = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 3 });
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/**
 * The last good site comes back where a build was killed between its two renames; what else it left goes.
 * For the holder of the lock. Answers whether the site had to be brought back.
 */
export async function recover({ out, beside, lock, previous, site, cache }: Places): Promise<boolean> {
  let isBack = false;
  if (existsSync(previous)) {
    try {
      // An empty folder in its place holds nothing; a site there is newer.
      if (existsSync(out)) rmdirSync(out);
      renameSync(previous, out);
      isBack = true;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    }
  }
  const left = readdirSync(beside).map((name) => join(beside, name));
  await Promise.all([...left.filter((path) => path !== lock), site, cache].map(remove));
  return isBack;
}

/** Brings the new site beside the old: by a rename, or as a copy where that is another file system. */
async function bringBeside({ site, next }: Places): Promise<void> {
  try {
    renameSync(site, next);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await cp(site, next, { recursive: true });
  }
}

/**
 * Puts the site that was built in its place. Between two renames, some microseconds, neither stands there:
 * `recover` knows what to do for who is killed just then. `placed` is called at once after the second.
 */
export async function replaceSite(places: Places, placed: () => void): Promise<void> {
  const { out, next, previous, discarded, site } = places;
  markSite(site);
  await bringBeside(places);
  const isFirst = !existsSync(out);
  try {
    if (!isFirst) renameSync(out, previous);
    renameSync(next, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
    throw error;
  }
  placed();
  // Renamed first: half of it must never come back.
  if (!isFirst) renameSync(previous, discarded);
  await Promise.all([discarded, site].map(remove));
}
