/**
 * Runs the browser tests with the Chromium of this machine.
 * Usage: npm run test:browser [-- PLAYWRIGHT-OPTIONS]
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';
import { freePort } from './free-port.ts';

/** Where the two servers of `playwright.config.ts` listen. */
async function servers() {
  const [root, based] = [await freePort(), await freePort()];
  return { ROOT_PORT: String(root), BASED_PORT: String(based) };
}

try {
  const env = { ...process.env, CHROMIUM_PATH: findChromium(), ...(await servers()) };
  const { status } = spawnSync('playwright', ['test', ...process.argv.slice(2)], { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
