/** A source: a document that a claim can be checked against. One file of `content/sources/`. */
import { z } from 'astro/zod';
import { dateSchema, textSchema } from './common.ts';

export const sourceSchema = z.strictObject({
  title: textSchema,
  publisher: textSchema,
  date: dateSchema,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  licence: textSchema,
  note: textSchema.optional(),
});

export type SourceEntry = z.infer<typeof sourceSchema>;
