/** A port: what is true of the number itself. One file of `content/ports/`, named by the number. */
import { z } from 'astro/zod';
import { advisorySchema } from './advisory.ts';
import { aliasesSchema, citationsSchema, idSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** The name of a port's file: the number as one writes it, `445` and not `0445`. */
export const portIdSchema = z
  .string()
  .refine(
    (id) => /^(?:0|[1-9]\d{0,4})$/.test(id) && Number(id) <= 65535,
    'a port number from 0 to 65535, without leading zeros',
  );

export const portFileSchema = z.strictObject({
  title: textSchema,
  inShort: textSchema,
  verdict: wordOf(vocab.verdicts),
  aliases: aliasesSchema,
  /** Services that one means first by the number, where many have it: their rows lead. */
  leads: z.array(idSchema).default([]),
  /** IANA has given the number, or the name, to somebody else. */
  clash: textSchema.optional(),
  /** The names differ, but mean the same thing. */
  naming: textSchema.optional(),
  scanners: textSchema.optional(),
  techniques: z.array(wordOf(vocab.techniques)).default([]),
  advisories: z.array(advisorySchema).default([]),
  sources: citationsSchema,
});

export type PortEntry = z.infer<typeof portFileSchema>;
