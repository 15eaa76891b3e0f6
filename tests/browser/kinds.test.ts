/**
 * Every kind of page: nothing moves while it loads, it fits every screen, can be read zoomed and with text set wide, and
 * axe finds nothing on it, by day and by night, narrow and wide. A page is loaded once for all of it.
 */
import type { Page } from '@playwright/test';
import { objections } from './support/axe.ts';
import { KINDS } from './support/kinds.ts';
import { expectStillWhileLoading, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { cutOff, spacedOut } from './support/zoom.ts';

const WIDTHS = [320, 360, 414, 768, 1024, 1280, 1440];

/** A window of 1280 × 1024 at 200 % and 400 %. */
const ZOOMS = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
];

test.use({ expectedComplaints: [/status of 404/] });

/** How many pixels of the page, or of the dialog over it, lie beyond the right edge. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const boxes = [document.scrollingElement, document.querySelector('dialog[open]')];
    return Math.max(...boxes.map((box) => (box ? box.scrollWidth - box.clientWidth : 0)));
  });

async function expectToFit(page: Page, details: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await beyond(page), `pixels too wide at ${width} px, details ${details}`).toBeLessThanOrEqual(0);
  }
}

/** Opens all details, and counts those that were closed. Of a group only one is open: without its name all can be. */
const openAllDetails = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    const closed = (all as HTMLDetailsElement[]).filter((details) => !details.open);
    for (const details of closed) {
      details.dataset['wasClosed'] = details.getAttribute('name') ?? '';
      details.removeAttribute('name');
      details.open = true;
    }
    return closed.length;
  });

const closeThemAgain = (page: Page) =>
  page.locator('details[data-was-closed]').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) {
      details.open = false;
      const name = details.dataset['wasClosed'];
      if (name) details.setAttribute('name', name);
      delete details.dataset['wasClosed'];
    }
  });

/**
 * Thins out the long lists and tables of the content, once looked at whole. Of the rows that are built alike (the same
 * elements with the same classes and attributes, in the same order, with text in the same places) those with the least
 * and the most text stand for the others.
 */
const thinOut = (page: Page, kept: number) =>
  page.evaluate((most) => {
    const build = (element: Element): string => {
      const names = [...element.attributes].map(({ name, value }) => (value ? name : `${name}=""`)).sort();
      const parts = [...element.childNodes].map((node) =>
        node instanceof Element ? build(node) : node.nodeValue?.trim() ? '…' : '',
      );
      const state = ['class', 'type', 'role', 'aria-expanded', 'aria-current', 'hidden', 'style'];
      const said = state.map((name) => element.getAttribute(name) ?? '');
      return `<${element.localName} ${names.join()} ${said.join()}>${parts.join('')}</>`;
    };
    for (const list of document.querySelectorAll('main :is(ul, ol, tbody)')) {
      const alike = Map.groupBy(list.querySelectorAll(':scope > :is(li, tr)'), build);
      for (const rows of alike.values()) {
        // The order of headings goes beyond a row.
        const plain = rows.filter((row) => !row.querySelector('h1, h2, h3, h4, h5, h6'));
        plain.sort((a, b) => a.textContent.length - b.textContent.length);
        plain.slice(most / 2, -most / 2).forEach((row) => row.remove());
      }
    }
  }, kept);

async function expectToBeWhole(page: Page): Promise<void> {
  for (const size of ZOOMS) {
    await page.setViewportSize(size);
    expect.soft(await cutOff(page), `zoomed, ${size.width} px`).toEqual([]);
  }
  await spacedOut(page, async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await cutOff(page), `spaced out, ${width} px`).toEqual([]);
    }
  });
}

for (const kind of KINDS) {
  test(`${kind.name} keeps still, fits every screen, is whole zoomed and spaced out, and axe finds nothing on it`, async ({
    page,
  }) => {
    test.slow();
    await watchShifts(page);
    await kind.prepare?.(page);
    await expectStillWhileLoading(page, kind.path);
    await kind.ready?.(page);
    await expectToFit(page, 'closed');
    if ((await openAllDetails(page)) > 0) {
      await expectToFit(page, 'open');
      await closeThemAgain(page);
    }
    await expectToBeWhole(page);
    await thinOut(page, 8);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // What has scrolled beneath the head counts as covered.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await objections(page, 'all rules'), `light, ${width} px`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await objections(page, 'colours'), `dark, ${width} px`).toEqual([]);
    }
  });
}
