/** Finds a Chromium, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  return onPath() ?? FIXED.find(existsSync) ?? (existsSync(own) ? own : undefined);
}

/** Runs an installer; true when it ended well. Its own words would only hide the one sentence at the end. */
function run(command: string, args: readonly string[]): boolean {
  console.log(`No Chromium here. Trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function install(): void {
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', 'chromium']);
}

/**
 * The path of a Chromium: the environment's CHROMIUM_PATH, the system's, Playwright's own, or one
 * that is installed now. Throws one clear sentence when there is none to be had.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  const found = installed();
  if (found) return found;
  install();
  const now = installed();
  if (now) return now;
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}
