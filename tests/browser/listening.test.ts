/** A listing explained: pasted, read row by row, narrowed down, and followed into the chart. */
import {
  clipboard,
  explained,
  field,
  fixture,
  numbers,
  paste,
  PATH,
  row,
  table,
  tool,
  unfold,
  summary,
} from './support/listening.ts';
import { expect, test } from './support/test.ts';

const WINDOWS = `${fixture('windows-english-ano.txt')}\n${fixture('tasklist-svc.txt')}`;

test('a pasted listing is explained at once: its kinds, its figures, its rows', async ({ page }) => {
  await explained(page, WINDOWS);
  await expect(tool(page).getByText(/^Read as Windows netstat, \d+ lines; tasklist, \d+ lines\.$/)).toBeVisible();
  await expect(tool(page).getByText(/\d+ connections? besides: counted, not shown\./)).toBeVisible();
  const smb = row(page, 445);
  await expect(smb).toContainText('Server Message Block');
  await expect(smb).toContainText('PID 4');
  await expect(smb).toContainText('On all addresses 0.0.0.0, [::]');
  await expect(smb).toContainText('The kernel of Windows: SMB');
});

test('a row leads to the port’s page and to the service’s', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(row(page, 3389).getByRole('link', { name: 'Terminal Services' })).toHaveAttribute(
    'href',
    '/services/terminal-services/',
  );
  await row(page, 135).getByRole('link', { name: '135', exact: true }).click();
  await expect(page).toHaveURL('/ports/135/');
});

test('the example can be tried, and what deserves a look stands first', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(summary(page)).toHaveText(/^\d+ listeners: 2 to look at first, 1 worth a look\.$/);
  expect((await numbers(page)).slice(0, 3)).toEqual(['6379', '25', '8081']);
  await expect(table(page).getByRole('rowheader', { name: 'Look at these first' })).toBeVisible();
  await expect(row(page, 6379)).toContainText('Redis: open to all addresses, asks for no logon');
  await expect(row(page, 6379)).toContainText('Whoever reaches it reads, alters and deletes every key');
});

test('another program in the kernel’s place is said plainly', async ({ page }) => {
  await explained(page, '  TCP    0.0.0.0:445    0.0.0.0:0    LISTENING    6666\nevil.exe   6666 N/A\n');
  await expect(row(page, 445)).toContainText('Another program in the kernel’s place');
  await expect(row(page, 445)).toContainText('something else sits there');
});

test('lines that were not understood are counted, and shown with number and reason', async ({ page }) => {
  await explained(page, '22, 80\nwhat is this?\n');
  const left = tool(page).locator('details').filter({ hasText: '1 line not understood' });
  await left.locator('summary').click();
  const line = left.getByRole('table', { name: 'Lines that were not understood' }).getByRole('row').last();
  await expect(line.getByRole('rowheader')).toHaveText('2');
  await expect(line).toContainText('what is this?');
  expect((await line.getByRole('cell').first().innerText()).length).toBeGreaterThan(5);
});

test('what nobody understands is said, and stays in the box', async ({ page }) => {
  await page.goto(PATH);
  await paste(page, 'hello, world');
  await expect(summary(page)).toHaveText('No listener was found in it.');
  await expect(field(page)).toHaveValue('hello, world');
  await expect(tool(page).getByText('1 line not understood: see which')).toBeVisible();
});

test('rows are narrowed down by text, reach and weight, and put in the order of the numbers', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(table(page).getByRole('rowheader', { name: 'Look at these first' })).toBeVisible();
  const all = (await numbers(page)).length;
  const search = tool(page).getByLabel('Search');
  await search.fill('svchost');
  await expect.poll(() => numbers(page)).toEqual(['123', '135', '3389']);
  await expect(tool(page).getByText(`3 rows, of ${all}`)).toBeVisible();
  await search.fill('');
  await tool(page).getByLabel('Reach').selectOption('This machine only');
  await expect.poll(() => numbers(page)).toEqual(['5432']);
  await tool(page).getByLabel('Reach').selectOption('Any');
  await tool(page).getByLabel('Weight').selectOption('Worth a look');
  await expect.poll(() => numbers(page)).toEqual(['8081']);
  await tool(page).getByLabel('Weight').selectOption('Any');
  await tool(page).getByLabel('Order').selectOption('By number');
  await expect.poll(async () => (await numbers(page)).slice(0, 4)).toEqual(['25', '80', '123', '135']);
  expect(await numbers(page)).toHaveLength(all);
});

test('all of it works by keyboard', async ({ page }) => {
  await page.goto(PATH);
  await field(page).focus();
  await page.keyboard.type('22, 445/tcp');
  await page.keyboard.press('Control+Enter');
  await expect(summary(page)).toHaveText(
    /^2 listeners: the chart knows them all and finds none out of place\. No programs named/,
  );
  await expect(summary(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tool(page).getByLabel('Search')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tool(page).getByLabel('Open a file as your listing')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tool(page).getByText('Compare with an earlier listing')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tool(page).getByRole('button', { name: 'Explain' })).toBeFocused();
  await table(page).getByRole('link', { name: '22', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(row(page, 22).getByRole('button', { name: 'Copy row' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 22).getByRole('button', { name: 'Link' })).toBeFocused();
});

test('a row is copied for a ticket, as Markdown with its headings', async ({ page }) => {
  await explained(page, WINDOWS);
  await row(page, 445).hover();
  await row(page, 445).getByRole('button', { name: 'Copy row' }).click();
  await row(page, 445).getByRole('button', { name: 'Markdown' }).click();
  await expect.poll(() => clipboard(page)).toContain('| Port | The chart says | Who listens | To note |');
  expect(await clipboard(page)).toMatch(/\n\| TCP 445 \| Server Message Block/);
  expect(await clipboard(page)).toMatch(/edition \S+, read \d{4}-\d{2}-\d{2}$/);
});

test('files are read too, UTF-16 as PowerShell writes it among them', async ({ page }) => {
  await page.goto(PATH);
  const text = '  TCP    0.0.0.0:445    0.0.0.0:0    ABHÖREN    4\n';
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
  await tool(page)
    .getByLabel('Open a file as your listing')
    .setInputFiles({ name: 'ports.txt', mimeType: 'text/plain', buffer });
  await expect(summary(page)).toHaveText(/listener/);
  await expect(row(page, 445)).toContainText('The kernel of Windows');
  await expect(field(page)).toHaveValue(/ABHÖREN/);
});

test('clearing takes everything away; what is typed next is explained anew', async ({ page }) => {
  await explained(page, WINDOWS);
  await unfold(page);
  await tool(page).getByRole('button', { name: 'Clear' }).click();
  await expect(field(page)).toHaveValue('');
  await expect(summary(page)).toHaveText('');
  await expect(table(page)).toBeHidden();
  await field(page).fill('22');
  await tool(page).getByRole('button', { name: 'Explain' }).click();
  await expect(summary(page)).toHaveText(
    /^1 listener: the chart knows it and doesn’t find it out of place\. No programs named/,
  );
});

test('the box folds when there is an answer, which comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explained(page, WINDOWS);
  await expect(field(page)).toBeHidden();
  await expect(summary(page)).toBeInViewport({ ratio: 1 });
  await expect(table(page)).toBeInViewport();
  await unfold(page);
  await expect(field(page)).toBeVisible();
});

test('an empty box says so, and nothing is offered to narrow down', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Explain' }).click();
  await expect(summary(page)).toHaveText('The box is empty. Paste a listing into it.');
  await paste(page, 'hello, world');
  await expect(summary(page)).toHaveText('No listener was found in it.');
  await expect(field(page)).toBeVisible();
  await expect(tool(page).getByRole('search', { name: 'Rows' })).toBeHidden();
  await expect(tool(page).getByRole('heading', { name: 'Take it along' })).toBeHidden();
});

test('a narrow screen shows every cell of a row, and so does a wide one', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(row(page, 6379)).toBeVisible();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(row(page, 6379).getByRole('cell')).toHaveCount(3);
  }
});

test('on paper stand the summary and the rows, without the box and the buttons', async ({ page }) => {
  await page.goto(PATH);
  await tool(page).getByRole('button', { name: 'Try an example' }).click();
  await expect(row(page, 6379)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(row(page, 6379)).toBeVisible();
  await expect(summary(page)).toBeVisible();
  await expect(field(page)).toBeHidden();
  await expect(tool(page).getByRole('button')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs them, and how to get and read a listing by hand', async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByText('Explaining a listing needs JavaScript')).toBeVisible();
    const commands = page.getByRole('table', { name: 'Commands that list who listens' });
    await expect(commands.getByText('netstat -ano')).toBeVisible();
    await expect(commands.getByText('sudo ss -tulpn')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'What listens on a port' }).first()).toBeVisible();
    await expect(tool(page)).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('a file that holds no text is refused by name, and what was read before stays', async ({ page }) => {
  await explained(page, '22, 80\n');
  const buffer = Buffer.from('%PDF-1.7\n1234\n%%EOF\n');
  await tool(page)
    .getByLabel('Open a file as your listing')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer });
  await expect(summary(page)).toHaveText(/^Not read, since it is no text: scan\.pdf\. 2 listeners/);
  expect(await numbers(page)).toEqual(['22', '80']);
});

test('what is pasted and is no text is refused, and its numbers are no ports', async ({ page }) => {
  await page.goto(PATH);
  await paste(page, 'PK\u0003\u0004\u0000\u00011234\u0000\u0002\n22\n');
  await expect(summary(page)).toHaveText('Not read, since it is no text. Paste what a command has printed.');
  await expect(table(page)).toBeHidden();
});

test('svchost with a service that nobody knows comes first; in its place, or moved, it raises nothing', async ({
  page,
}) => {
  const line = (port: number, pid: number) => `  TCP    0.0.0.0:${port}    0.0.0.0:0    LISTENING    ${pid}\n`;
  const services = 'svchost.exe   100 RpcEptMapper, RpcSs\nsvchost.exe   200 TermService\nsvchost.exe   300 WinUpd\n';
  await explained(page, `${line(135, 100)}${line(3389, 200)}${line(3390, 200)}${line(4444, 300)}${services}`);
  await expect(summary(page)).toHaveText('4 listeners: 1 to look at first.');
  expect((await numbers(page))[0]).toBe('4444');
  await expect(row(page, 4444)).toContainText('Windows service WinUpd, not known here');
});
