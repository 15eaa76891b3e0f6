/** Browser tests over both builds of the site: at the root, and under a base path. */
import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

// Free ones, picked in `scripts/test-browser.ts`: a server of another copy of the project must not answer for this one.
const root = Number(process.env['ROOT_PORT'] ?? 4173);
const based = Number(process.env['BASED_PORT'] ?? 4174);

const serve = (port: number, options = '') => ({
  command: `node scripts/preview.ts --port ${port} ${options}`,
  port,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test-results',
  forbidOnly: true,
  // What is right may come late on a busy machine: speed is the benchmark's matter.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  // One more than the cores that the tests are made for: each waits for its browser half of the time.
  workers: 3,
  reporter: [['list']],
  webServer: [serve(root), serve(based, '--base /portolan --out dist-based')],
  use: {
    baseURL: `http://localhost:${root}`,
    browserName: 'chromium',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
