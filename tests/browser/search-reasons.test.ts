/** Why a result is there: it says so itself. */
import { ask, boxOf, dialogOf, openSearch, resultsOf } from './support/search.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/guides/');
  await openSearch(page);
});

const REASONS: [typed: string, path: string, reason: string][] = [
  ['spoolsv.exe', '/services/print-spooler/', 'process “spoolsv.exe”'],
  ['sms-xfer', '/ports/2702/', 'registered at IANA “sms-xfer”'],
  ['freeciv', '/ports/5556/', 'registered at IANA “freeciv”'],
  ['kerberso', '/protocols/kerberos/', '“kerberos”, with one slip'],
  ['CVE-2004-0728', '/ports/2702/', 'advisory “CVE-2004-0728”'],
  ['RFC4120', '/protocols/kerberos/', 'specification “RFC 4120”'],
  ['T1021.002', '/services/server/', 'technique “T1021.002”'],
  ['redis-server', '/services/redis/', 'system service name “redis-server”'],
  ['sctp/445', '/ports/445/', 'nothing known on SCTP, only on TCP and UDP'],
];

for (const [typed, path, reason] of REASONS) {
  test(`"${typed}" leads to ${path} and says: ${reason}`, async ({ page }) => {
    await boxOf(page).fill(typed);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await expect(resultsOf(page).first()).toContainText(reason);
  });
}

test('a range says what it is, lists its named ports and where the rest stands', async ({ page }) => {
  await boxOf(page).fill('1400-1500');
  await expect(dialogOf(page).getByText('1400 to 1500: 101 numbers among the registered ports')).toBeVisible();
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/ports/1433/');
  const more = dialogOf(page).getByRole('link', { name: /^and \d+ more named ports$/ });
  await expect(more).toHaveAttribute('href', '/ports/1250-1499/');
  await more.click();
  await expect(page.getByRole('link', { name: '1433', exact: true }).first()).toBeVisible();
});

test('words that only a registration has lead to plain ports, under a heading of their own', async ({ page }) => {
  await boxOf(page).fill('multiplayer game');
  await expect(dialogOf(page).getByRole('heading', { name: 'Registered names' })).toBeVisible();
  await expect(resultsOf(page).filter({ hasText: 'GOG multiplayer game protocol' })).toHaveAttribute(
    'href',
    '/ports/5687/',
  );
});

test('registered names do not drown written pages', async ({ page }) => {
  await ask(page, 'printer');
  await expect(dialogOf(page).getByRole('heading', { name: 'Registered names' })).toHaveCount(0);
});
