/** Guides, field by field. */
import { guideSchema } from '#content-model/guide.ts';
import { MINIMAL } from '../support/entries.ts';
import { NO_ALIASES, NO_CITATIONS, NO_TEXT, testFields } from '../support/fields.ts';

testFields(guideSchema, MINIMAL.guides, {
  title: { bad: NO_TEXT },
  inShort: { bad: NO_TEXT },
  order: { bad: [0, -1, 1.5, '1', null], good: [2] },
  aliases: { bad: NO_ALIASES, good: [['ephemeral ports']], optional: true },
  sources: { bad: NO_CITATIONS },
});
