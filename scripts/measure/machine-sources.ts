/** The package sources of this machine. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '#build/user-error.ts';
import { type AptSource, readAptSources, type ReleaseSources, sourcesOfRelease } from './apt-sources.ts';

const FOLDER = '/etc/apt/sources.list.d';

function machineSources(): AptSource[] {
  const inFolder = existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((name) => /\.(?:list|sources)$/.test(name))
        .sort()
        .map((name) => join(FOLDER, name))
    : [];
  return ['/etc/apt/sources.list', ...inFolder]
    .filter((file) => existsSync(file))
    .flatMap((file) => readAptSources(file, readFileSync(file, 'utf8')));
}

/** The key that Debian signs with; it comes with the package debian-archive-keyring. */
export const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Why a release can't be measured on this machine, in a sentence; undefined where it can. */
export function whyNoRelease(codename: string): string | undefined {
  if (!sourcesOfRelease(machineSources(), codename))
    return `Measuring takes packages from where the machine does, and its apt has no source of ${codename}.`;
  if (!existsSync(KEYRING)) return 'Measuring needs Debian’s key: apt-get install debian-archive-keyring.';
  return undefined;
}

/** Where the release's packages come from on this machine. Throws one sentence where it has no such source. */
export function releaseSources(codename: string): ReleaseSources {
  const found = sourcesOfRelease(machineSources(), codename);
  const why = whyNoRelease(codename);
  if (!found || why !== undefined) throw new UserError(why ?? '');
  return found;
}
