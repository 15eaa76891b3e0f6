/** A source: a document that a claim can be checked against. One file of `content/sources/`. */
import { z } from 'astro/zod';
import { dateSchema, textSchema } from './common.ts';
import { webAddressSchema } from './web-address.ts';

export const sourceSchema = z.strictObject({
  title: textSchema,
  publisher: textSchema,
  date: dateSchema,
  url: webAddressSchema.nullable(),
  licence: textSchema,
  note: textSchema.optional(),
});

export type SourceEntry = z.infer<typeof sourceSchema>;
