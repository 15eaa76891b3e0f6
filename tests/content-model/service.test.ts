/** Services, field by field. */
import { serviceSchema } from '#content-model/service.ts';
import { ADVISORY, ENDPOINT, GRE, MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

const NO_IDS = ['smb', ['Print Spooler'], [7], null];

testFields(serviceSchema, MINIMAL.services, {
  title: { bad: NO_TEXT },
  maker: { bad: NO_TEXT, good: ['Microsoft'], optional: true },
  programs: {
    bad: [
      'redis-server',
      [{ system: 'windows' }],
      [{ name: 'redis-server' }],
      [{ name: '', system: 'linux' }],
      [{ name: 'a', system: 'dos' }],
      [{ name: 'redis-server', system: 'unix', unit: 'redis-server.service' }],
      ...['$$$', 'ポケベル', ''].map((unit) => [{ system: 'windows', unit }]),
    ],
    good: [[{ system: 'windows', unit: 'MSSQL$UDDI' }], [{ name: 'redis-server', system: 'linux', account: 'redis' }]],
    optional: true,
  },
  exposure: {
    bad: ['peers', {}, { reach: 'peers' }, { reach: 'everybody', sources: ['a'] }, null],
    good: [{ reach: 'peers', authentication: 'none', encryption: 'optional', open: 'All keys.', sources: ['a'] }],
    optional: true,
  },
  settings: {
    bad: [[{ does: 'address' }], [{ does: 'break', how: 'x' }], [{ how: 'x' }], null],
    good: [[{ does: 'stop', system: 'linux', how: 'sudo systemctl disable --now redis-server' }]],
    optional: true,
  },
  genuine: {
    bad: [[{ ask: 'PING' }], [{ ask: 'PING', answer: 'PONG' }], null],
    good: [[{ ask: 'redis-cli -p {port} ping', answer: 'PONG', sources: ['a'] }]],
    optional: true,
  },
  aliases: { bad: NO_ALIASES, good: [['spoolsv']], optional: true },
  family: { bad: ['', 'windows', 'Windows core', null], good: ['iis'] },
  lived: {
    bad: [
      null,
      'windows-2000',
      {},
      { from: 'windows-2000' },
      { to: null },
      { from: 'windows-95', to: null },
      { from: 'windows-2000', to: 'today' },
      { from: 'windows-2000', to: null, until: 'now' },
    ],
    good: [
      { from: 'windows-2000', to: 'windows-server-2003', note: 'With the resource kit.' },
      { from: '2009', to: null },
    ],
    optional: true,
  },
  state: { bad: ['', 'dead', 'Alive', null], good: ['deprecated', 'retired'], optional: true },
  today: { bad: NO_TEXT, optional: true },
  successors: {
    bad: ['winrm', ['winrm'], [{}], [{ service: 'Win RM' }], [{ service: 'winrm', name: 'WinRM' }]],
    good: [[{ service: 'winrm' }, { name: 'System Center' }]],
    optional: true,
  },
  inShort: { bad: NO_TEXT, optional: true },
  endpoints: { bad: [[], ENDPOINT, [{}], [{ ...ENDPOINT, port: 70000 }], null], good: [[ENDPOINT, GRE]] },
  measured: { bad: NO_IDS, good: [['redis-server', 'php8-2-fpm']], optional: true },
  needs: { bad: NO_IDS, good: [['remote-procedure-call']], optional: true },
  related: { bad: NO_IDS, good: [['fax']], optional: true },
  ruleGroups: { bad: ['remote-desktop', ['no-group']], good: [['remote-desktop']], optional: true },
  techniques: { bad: ['T1210', ['T1'], ['t1210']], good: [['T1210']], optional: true },
  advisories: { bad: [ADVISORY, [{}], [{ ...ADVISORY, checked: 'today' }]], good: [[ADVISORY]], optional: true },
  sources: { bad: NO_CITATIONS },
});
