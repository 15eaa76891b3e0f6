/**
 * Holds generated rules against the real firewalls and parsers.
 * Usage: npm run test:firewall [-- NODE-TEST-OPTIONS]; SEED=n repeats the random sets of a run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, programNamed } from './debian.ts';
import { CHECKING_PROGRAMS } from './firewall-programs.ts';

/** There, installing firewalld starts it, and a machine in use would be cut off: that is for its owner to decide. */
const HAS_SYSTEMD = existsSync('/run/systemd/system');

/** The Debian packages of the programs that are not there yet. */
const missing = () => [
  ...new Set(
    Object.values(CHECKING_PROGRAMS).flatMap(({ program, debianPackage }) =>
      programNamed(program) ? [] : [debianPackage],
    ),
  ),
];

/** All at once: the package manager serves one at a time. Throws one clear sentence for what is not to be had. */
function prepare(): void {
  if (process.getuid?.() !== 0) throw new Error('The firewalls check rules for root only: sudo npm run test:firewall.');
  if (missing().length > 0 && !HAS_SYSTEMD) installPackages(...missing());
  const left = missing().join(' ');
  if (left) throw new Error(`The tests of firewall rules need ${left}: install them (apt-get install ${left}).`);
}

try {
  prepare();
  const args = ['--test', ...process.argv.slice(2), 'tests/firewall/*.test.ts'];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
