/** One page of each kind, and how a person brings it into the state to be looked at. */
import type { Page } from '@playwright/test';
import { ask, openSearch } from './search.ts';

export interface Kind {
  name: string;
  path: string;
  /** What has to be done after loading; the page is ready when it ends. */
  ready?: (page: Page) => Promise<void>;
  /** Before loading. */
  prepare?: (page: Page) => Promise<void>;
}

/** A redirect is gone at once, unless its target answers that there is nothing to go to. */
const stay = (page: Page) =>
  page.route('**/services/print-spooler/', (route) => route.fulfill({ status: 204, body: '' }));

export const NOWHERE = '/no/such/page/';

export const KINDS: readonly Kind[] = [
  { name: 'the home page', path: '/' },
  { name: 'the index of ports', path: '/ports/' },
  { name: 'the index of UDP ports', path: '/ports/transport/udp/' },
  { name: 'the map', path: '/ports/map/' },
  { name: 'port 445', path: '/ports/445/' },
  { name: 'port 2702', path: '/ports/2702/' },
  { name: 'the index of services', path: '/services/' },
  { name: 'a service', path: '/services/print-spooler/' },
  { name: 'the generations of Windows', path: '/windows/' },
  { name: 'a generation of Windows', path: '/windows/server-2008/' },
  { name: 'the index of protocols', path: '/protocols/' },
  { name: 'a protocol', path: '/protocols/smb/' },
  { name: 'the index of scenarios', path: '/scenarios/' },
  { name: 'a scenario', path: '/scenarios/dhcp-with-failover-and-relay/' },
  {
    name: 'a scenario with switches and rules',
    path: '/scenarios/member-to-domain-controller/#without=ldaps&with=netbios',
    ready: async (page) => {
      await page.locator('summary', { hasText: 'PowerShell' }).click();
      await page.locator('[data-syntax=powershell] pre', { hasText: 'New-NetFirewallRule' }).first().waitFor();
    },
  },
  { name: 'the index of symptoms', path: '/symptoms/' },
  { name: 'a symptom', path: '/symptoms/connection-refused/' },
  { name: 'a symptom with a long code', path: '/symptoms/rdp-socket-closed-0x904/' },
  { name: 'the index of guides', path: '/guides/' },
  { name: 'a guide', path: '/guides/dynamic-rpc-ports/' },
  {
    name: 'the search page with results',
    path: '/search/?q=kerberos',
    ready: (page) => page.getByRole('heading', { name: 'In the text' }).waitFor(),
  },
  {
    name: 'the open search',
    path: '/protocols/dns/',
    ready: (page) => openSearch(page).then(() => ask(page, 'kerberos')),
  },
  { name: 'a listing of ports', path: '/ports/250-499/' },
  { name: 'a range of ports', path: '/ports/dynamic/' },
  { name: 'the unassigned ports', path: '/ports/unassigned/' },
  {
    name: 'an unassigned block',
    path: '/ports/unassigned/',
    ready: (page) => page.getByRole('rowheader').getByRole('link').first().click(),
  },
  { name: 'the tools', path: '/tools/' },
  {
    name: 'the port chooser with a judgement',
    path: '/tools/choose-a-port/#n=14000&without=old-windows',
    ready: (page) => page.getByRole('heading', { name: 'For it' }).waitFor(),
  },
  { name: 'the empty rule builder', path: '/tools/firewall/' },
  {
    name: 'the rule builder with a set',
    path: '/tools/firewall/#v=1&i=scenario/member-to-domain-controller,service/print-spooler,service/gone&from=10.0.0.0/8&to=nonsense',
    ready: (page) => page.getByRole('heading', { name: 'The rules' }).waitFor(),
  },
  {
    name: 'the rule builder while one types',
    path: '/tools/firewall/',
    ready: (page) =>
      page
        .getByRole('combobox', { name: 'What has to get through?' })
        .pressSequentially('domain')
        .then(() => page.getByRole('option', { name: 'Domain Name System' }).waitFor()),
  },
  { name: 'the check of a rule set', path: '/tools/firewall/check/' },
  {
    name: 'a rule set checked',
    path: '/tools/firewall/check/',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Try an example' }).click();
      await page.getByRole('table', { name: 'Open beyond the job' }).waitFor();
    },
  },
  { name: 'the listing tool', path: '/tools/listening/' },
  {
    name: 'a listing explained, with the fields of a comparison',
    path: '/tools/listening/',
    ready: async (page) => {
      await page.locator('#listing-tool').getByText('Compare with an earlier listing').click();
      await page.getByRole('button', { name: 'Try an example' }).click();
      await page.getByRole('table', { name: 'Who listens' }).getByRole('link', { name: '6379', exact: true }).waitFor();
    },
  },
  { name: 'the sources', path: '/sources/' },
  { name: 'the page on the API', path: '/api/' },
  { name: 'the page for addresses that do not exist', path: NOWHERE },
  { name: 'a redirect', path: '/services/spooler/', prepare: async (page) => void (await stay(page)) },
];
