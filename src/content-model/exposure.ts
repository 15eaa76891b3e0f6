/** Who may sensibly reach an endpoint, what it asks of them, and what an open one gives away. */
import { z } from 'astro/zod';
import { citationsSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** Of a whole service, or of one endpoint, where it overrides the service's. What is left out is not known. */
export const exposureSchema = z.strictObject({
  /** The widest circle that it is meant for; each circle holds those before it. */
  reach: wordOf(vocab.reaches),
  /** What it asks of a client as installed. */
  authentication: wordOf(vocab.demands).optional(),
  /** Whether the connection is encrypted as installed. */
  encryption: wordOf(vocab.demands).optional(),
  /** What an open one gives to whoever reaches it, in a sentence. */
  open: textSchema.optional(),
  /** What is lost where it is open: the gravest of the words that fit. */
  stake: wordOf(vocab.stakes).optional(),
  sources: citationsSchema,
});

export type ExposureEntry = z.infer<typeof exposureSchema>;
