/** A guide: a question that is wider than one port. One file of `content/guides/`. */
import { z } from 'astro/zod';
import { aliasesSchema, citationsSchema, textSchema } from './common.ts';

export const guideSchema = z.strictObject({
  title: textSchema,
  inShort: textSchema,
  /** Where it stands in the list of guides, from 1. */
  order: z.int().min(1),
  aliases: aliasesSchema,
  sources: citationsSchema,
});

export type GuideEntry = z.infer<typeof guideSchema>;
