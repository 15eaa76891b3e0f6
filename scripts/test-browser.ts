/**
 * Runs the browser tests with the Chromium of this machine.
 * Usage: npm run test:browser [-- PLAYWRIGHT-OPTIONS]
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

try {
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  const { status } = spawnSync('playwright', ['test', ...process.argv.slice(2)], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
