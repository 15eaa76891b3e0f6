/** Port files, field by field. */
import { portFileSchema } from '#content-model/port.ts';
import { ADVISORY, MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

testFields(portFileSchema, MINIMAL.ports, {
  title: { bad: NO_TEXT },
  inShort: { bad: NO_TEXT },
  verdict: { bad: ['', 'Everywhere', 'fine', null], good: ['role', 'legacy', 'unusual'] },
  aliases: { bad: NO_ALIASES, good: [['cifs', 'samba']], optional: true },
  leads: { bad: ['nginx', ['Nginx'], [80]], good: [['nginx', 'apache-http-server']], optional: true },
  clash: { bad: NO_TEXT, good: ['IANA has given it away.'], optional: true },
  naming: { bad: NO_TEXT, good: ['Both mean this.'], optional: true },
  scanners: { bad: NO_TEXT, good: ['nmap prints microsoft-ds.'], optional: true },
  techniques: { bad: ['T1210', ['T1'], ['t1210']], good: [['T1210']], optional: true },
  advisories: { bad: [ADVISORY, [{}], [{ ...ADVISORY, sources: [] }]], good: [[ADVISORY]], optional: true },
  sources: { bad: NO_CITATIONS },
});
