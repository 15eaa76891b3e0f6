/** Programs from Debian's packages: found, or installed where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** The path of a program, where there is one of these names. */
export function programNamed(...names: readonly string[]): string | undefined {
  return FOLDERS.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/** Runs an installer; true when it ended well. Its own words would only hide the sentence at the end. */
export function runInstaller(command: string, args: readonly string[]): boolean {
  console.log(`Trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Two phases of the tests may need packages at once, and apt-get gives up where another one reads its lists. */
const LOCK = join(tmpdir(), 'portolan-packages.lock');

const aptGet = (...args: readonly string[]) => runInstaller('flock', [LOCK, 'apt-get', ...args]);

/** Installs packages as root on Debian and its kin, after anybody else who installs; does nothing elsewhere. */
export function installPackages(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages);
}

/** The path of a program, installed now if need be. Throws one clear sentence when there is none to be had. */
export function needProgram(name: string, debianPackage = name): string {
  const found = programNamed(name);
  if (found) return found;
  installPackages(debianPackage);
  const now = programNamed(name);
  if (now) return now;
  throw new Error(`This needs ${name}: install it (apt-get install ${debianPackage}).`);
}
