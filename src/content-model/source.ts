/** A source: a document that a claim can be checked against. One file of `content/sources/`. */
import { z } from 'astro/zod';
import { dateSchema, idSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';
import { webAddressSchema } from './web-address.ts';

export const sourceSchema = z.strictObject({
  title: textSchema,
  /** What footnotes call it, where neither the code in its id nor the publisher does. */
  label: textSchema.optional(),
  publisher: textSchema,
  /** What sort of document it is, which says how much it can prove. */
  kind: wordOf(vocab.sourceKinds),
  date: dateSchema,
  url: webAddressSchema.nullable(),
  licence: textSchema,
  /** Ids of documents in whose place it is cited: their addresses were published, and lead here. */
  formerly: z.array(idSchema).nonempty().optional(),
  note: textSchema.optional(),
});

export type SourceEntry = z.infer<typeof sourceSchema>;
