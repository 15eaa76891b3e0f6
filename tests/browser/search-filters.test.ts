/** The answers of one kind alone. */
import { ask, boxOf, dialogOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/guides/');
  await openSearch(page);
  await ask(page, 'smb');
});

const KINDS = {
  Ports: 'ports',
  Services: 'services',
  Protocols: 'protocols',
  Scenarios: 'scenarios',
  Guides: 'guides',
};

for (const [label, folder] of Object.entries(KINDS)) {
  test(`${label} alone are shown, and the button says that it is pressed`, async ({ page }) => {
    const button = dialogOf(page).getByRole('button', { name: label, exact: true });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toBeFocused();
    await expect(dialogOf(page).getByRole('heading', { name: 'In the text' })).toBeVisible();
    const paths = () =>
      resultsOf(page).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const folders = async () => [...new Set((await paths()).map((path) => path.split('/')[1]))];
    await expect.poll(folders).toEqual([folder]);
    await dialogOf(page).getByRole('button', { name: 'All' }).click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(async () => (await folders()).length).toBeGreaterThan(1);
  });
}

test('registered names alone are the ports that have nothing but a name', async ({ page }) => {
  await boxOf(page).fill('kerberos');
  await dialogOf(page).getByRole('button', { name: 'Registered names' }).click();
  await expect(resultsOf(page).filter({ hasText: 'kerberos-adm' }).first()).toHaveAttribute('href', '/ports/749/');
  await expect(dialogOf(page).getByRole('status')).toContainText('registered name');
});

test('without a question there is nothing to filter', async ({ page }) => {
  await boxOf(page).fill('');
  await expect(dialogOf(page).getByRole('group', { name: 'Show' })).toBeHidden();
});

test('the box stays where it is while answers come and go', async ({ page }) => {
  const before = await boxOf(page).boundingBox();
  for (const typed of ['smb', 'print', '445', 'nothing like it at all', '']) {
    await boxOf(page).fill(typed);
    await page.waitForTimeout(200);
    expect(await boxOf(page).boundingBox()).toEqual(before);
  }
});
