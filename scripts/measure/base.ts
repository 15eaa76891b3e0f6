/** The system that each measurement begins with: made once, and kept as an archive for a week. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#build/user-error.ts';
import { sourcesFile } from './apt-sources.ts';
import { KEYRING, releaseSources } from './machine-sources.ts';
import { supervised } from './supervised.ts';

/** The release that is measured. */
export const RELEASE = { codename: 'bookworm', name: 'Debian 12', source: 'debian-12-measured' } as const;

const DAYS_KEPT = 7;
const MEGABYTES = 1000;
const MINUTES = 15;

const isFresh = (file: string) => {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made < DAYS_KEPT * 24 * 3600 * 1000;
};

/** The archive's path below `cache`, made now if there is none or only an old one. Throws the reason where it can't be. */
export async function baseArchive(cache: string): Promise<string> {
  const archive = join(cache, `${RELEASE.codename}.tar`);
  if (isFresh(archive)) return archive;
  mkdirSync(cache, { recursive: true });
  const { mirror, sources } = releaseSources(RELEASE.codename);
  const sourcesPath = join(cache, `${RELEASE.codename}.sources`);
  writeFileSync(sourcesPath, sourcesFile(sources, '/usr/share/keyrings/portolan-measure.gpg'));
  const run = supervised('make-base.sh', [RELEASE.codename, mirror, KEYRING, sourcesPath, archive, String(MEGABYTES)]);
  const late = setTimeout(() => void run.stop(), MINUTES * 60_000);
  const code = await run.ended;
  clearTimeout(late);
  rmSync(sourcesPath, { force: true });
  rmSync(`${archive}.part`, { force: true });
  if (code === 0) return archive;
  throw new UserError(
    `The base of ${RELEASE.name} could not be made:\n${run.said.trim().split('\n').slice(-5).join('\n')}`,
  );
}
