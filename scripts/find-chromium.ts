/** Finds a Chromium, and installs one where there is none: the headless shell where Debian has it. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages, programNamed, runInstaller } from './debian.ts';

const FIXED = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium without windows: its contexts cost half. Each of the whole browser opens a window with all its parts. */
const SHELL = 'chromium-headless-shell';

function installed(): string | undefined {
  const own = chromium.executablePath();
  return (
    programNamed(SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    FIXED.find(existsSync) ??
    (existsSync(own) ? own : undefined)
  );
}

/**
 * The path of a Chromium: the environment's CHROMIUM_PATH, Debian's headless shell, another of the system's, Playwright's
 * own, or one that is installed now. Throws one clear sentence when there is none to be had.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  if (!programNamed(SHELL)) installPackages(SHELL);
  const found = installed();
  if (found) return found;
  if (!runInstaller('npx', ['playwright', 'install', 'chromium'])) installPackages('chromium');
  const now = installed();
  if (now) return now;
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}
