/** Sources, field by field. */
import { sourceSchema } from '#content-model/source.ts';
import { MINIMAL } from '../support/entries.ts';
import { NO_TEXT, testFields } from '../support/fields.ts';

testFields(sourceSchema, MINIMAL.sources, {
  title: { bad: NO_TEXT },
  label: { bad: NO_TEXT, good: ['KEV'], optional: true },
  publisher: { bad: NO_TEXT },
  kind: { bad: ['', 'Standard', 'hearsay', null], good: ['standard', 'second-hand'] },
  date: { bad: ['', 'June 2022', '2022-6', '2022-13', 2022, null], good: ['2022-06', '2022-06-30'] },
  url: {
    bad: ['', 'example.org', 'ftp://example.org/', 'javascript:0', 'https://a@example.org/', 7],
    good: ['https://example.org/a#b'],
  },
  licence: { bad: NO_TEXT },
  formerly: { bad: ['old-id', [], ['Old id'], [7]], good: [['old-id', 'older-id']], optional: true },
  note: { bad: NO_TEXT, good: ['Breaks off in the last table.'], optional: true },
});
