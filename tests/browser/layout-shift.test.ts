/**
 * Nothing moves once it is shown, on a slow machine too: every kind of page, narrow and wide, with a shared link.
 * `kinds.test.ts` looks at the same on a fast one.
 */
import type { Page, Request } from '@playwright/test';
import { KINDS } from './support/kinds.ts';
import { fixture, paste, PATH as LISTING, summary } from './support/listening.ts';
import { expectStill, expectStillWhileLoading, SIZES, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';

// One after the other: slow pages side by side would be slower still, and what is awaited is shown after four seconds.
test.describe.configure({ mode: 'default' });
test.use({ expectedComplaints: [/status of 404/] });

test.beforeEach(async ({ page }) => {
  test.slow();
  await watchShifts(page);
});

/** A processor of a quarter of the speed, and a network of a telephone. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/**
 * Loads addresses until they have come to rest: nothing is on its way and nothing to do, and a moment later neither.
 * That comes sooner than an idle network: a slow processor is a fast one that spins, while it waits too.
 */
function loader(page: Page) {
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  // On a machine that does much else there may be no idle moment at all.
  const idle = () =>
    page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve('idle'), { timeout: 3000 })));
  // A page that leads on to another at once is gone when it is asked.
  const state = () => idle().then(() => (asked.size === 0 ? 'at rest' : 'waiting'), String);
  const comeToRest = () => expect.poll(state, { intervals: [20] }).toBe('at rest');
  return async (_: Page, path: string) => {
    asked.clear();
    await page.goto(path);
    await comeToRest();
    await page.waitForTimeout(100);
    await comeToRest();
  };
}

/** No kinds of their own. */
const FURTHER = ['/ports/40007/', '/names/', '/ports/54545/#check'];

for (const path of new Set([...KINDS.map((kind) => kind.path), ...FURTHER]))
  test(`nothing moves on ${path}, slow`, async ({ page }) => {
    await slowDown(page);
    await expectStillWhileLoading(page, path, loader(page));
  });

for (const path of FURTHER)
  test(`nothing moves on ${path}, fast`, async ({ page }) => {
    await expectStillWhileLoading(page, path);
  });

for (const size of SIZES)
  test(`nothing moves while a listing is explained on a slow machine, at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(LISTING, { waitUntil: 'networkidle' });
    await slowDown(page);
    await paste(page, fixture('windows-english-ano.txt'));
    await expect(summary(page)).toHaveText(/listener/);
    await expect(summary(page)).toBeInViewport();
    await expectStill(page, 'what moved');
  });

for (const size of SIZES)
  test(`nothing moves while the example comes to a slow page, at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await slowDown(page);
    await page.goto(LISTING);
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect(summary(page)).toHaveText(/listener/);
    await expect(summary(page)).toBeInViewport();
    await expectStill(page, 'what moved');
  });
