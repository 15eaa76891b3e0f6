/** A stopwatch inside the page: from the event of a key until an element appears. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    elapsed?: Promise<number>;
  }
}

/** What to wait for: runs in the page, so it knows nothing but its arguments. */
function arm({ event, selector, limit }: { event: string; selector: string; limit: number }): void {
  window.elapsed = new Promise((resolve) => {
    setTimeout(() => resolve(-1), limit);
    const started = (first: Event) => {
      const old = new Set(document.querySelectorAll(selector));
      const look = () => {
        if ([...document.querySelectorAll(selector)].every((element) => old.has(element))) return;
        watcher.disconnect();
        resolve(performance.now() - first.timeStamp);
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, attributes: true });
    };
    addEventListener(event, started, { capture: true, once: true });
  });
}

const LIMIT = 20_000;

/**
 * Milliseconds from the page's next `event`, which `act` causes, until `selector` finds something new.
 * Throws when nothing comes.
 */
export async function timed(page: Page, event: string, selector: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(arm, { event, selector, limit: LIMIT });
  await act();
  const elapsed = await page.evaluate(() => window.elapsed);
  if (elapsed === undefined || elapsed < 0) {
    throw new Error(`After ${event}, nothing that matches ${selector} came within ${LIMIT / 1000} seconds.`);
  }
  return elapsed;
}
