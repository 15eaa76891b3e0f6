/** Services, field by field. */
import { serviceSchema } from '#content-model/service.ts';
import { ADVISORY, ENDPOINT, GRE, MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

const NO_NAME = NO_TEXT.filter((value) => value !== null);
const NO_IDS = ['smb', ['Print Spooler'], [7], null];

testFields(serviceSchema, MINIMAL.services, {
  title: { bad: NO_TEXT },
  systemServiceName: { bad: [...NO_NAME, '$$$', 'ポケベル'], good: [null, 'MSSQL$UDDI'] },
  process: { bad: NO_NAME, good: [null, 'System (PID 4)'] },
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
    good: [{ from: 'windows-2000', to: 'windows-server-2003', note: 'With the resource kit.' }],
  },
  state: { bad: ['', 'dead', 'Alive', null], good: ['deprecated', 'retired'] },
  today: { bad: NO_TEXT },
  successors: {
    bad: ['winrm', ['winrm'], [{}], [{ service: 'Win RM' }], [{ service: 'winrm', name: 'WinRM' }]],
    good: [[{ service: 'winrm' }, { name: 'System Center' }]],
    optional: true,
  },
  inShort: { bad: NO_TEXT },
  endpoints: { bad: [[], ENDPOINT, [{}], [{ ...ENDPOINT, port: 70000 }], null], good: [[ENDPOINT, GRE]] },
  needs: { bad: NO_IDS, good: [['remote-procedure-call']], optional: true },
  related: { bad: NO_IDS, good: [['fax']], optional: true },
  ruleGroups: { bad: ['remote-desktop', ['no-group']], good: [['remote-desktop']], optional: true },
  techniques: { bad: ['T1210', ['T1'], ['t1210']], good: [['T1210']], optional: true },
  advisories: { bad: [ADVISORY, [{}], [{ ...ADVISORY, checked: 'today' }]], good: [[ADVISORY]], optional: true },
  sources: { bad: NO_CITATIONS },
});
