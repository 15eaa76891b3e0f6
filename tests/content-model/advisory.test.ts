/** Advisories, field by field. */
import { advisorySchema } from '#content-model/advisory.ts';
import { ADVISORY } from '../support/entries.ts';
import { NO_CITATIONS, NO_DAY, NO_TEXT, testFields } from '../support/fields.ts';

testFields(advisorySchema, ADVISORY, {
  id: { bad: ['CVE-2021', 'cve-2021-34527', 'MS17-10', 'PrintNightmare', '', 7], good: ['MS17-010', 'CVE-1999-0001'] },
  says: { bad: NO_TEXT },
  published: { bad: NO_DAY },
  state: { bad: ['', 'Fixed', 'open', null], good: ['not-fixed', 'unknown'] },
  fix: { bad: NO_TEXT, good: ['MS17-010'], optional: true },
  kev: { bad: [true, null, 'no', '2021'], good: [false] },
  checked: { bad: NO_DAY },
  sources: { bad: NO_CITATIONS },
});
