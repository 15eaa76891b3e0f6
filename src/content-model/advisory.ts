/** A CVE or a bulletin that an editor has tied to a port or a service. */
import { z } from 'astro/zod';
import { citationsSchema, daySchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/**
 * That an advisory belongs here is our claim: `checked` says when an editor last compared it with
 * its record. `kev` is the day on which CISA's catalogue took it up, or false when the catalogue
 * did not list it.
 */
export const advisorySchema = z.strictObject({
  id: z.string().regex(/^(?:CVE-\d{4}-\d{4,7}|MS\d{2}-\d{3})$/, 'a CVE id or a Microsoft bulletin such as "MS17-010"'),
  says: textSchema,
  published: daySchema,
  state: wordOf(vocab.advisoryStates),
  fix: textSchema.optional(),
  kev: z.union([daySchema, z.literal(false)], { error: 'a day such as "2004-07-14", in quotes, or false' }),
  checked: daySchema,
  sources: citationsSchema,
});

export type AdvisoryEntry = z.infer<typeof advisorySchema>;
