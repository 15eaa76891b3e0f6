/** An application protocol: what is spoken. One file of `content/protocols/`. */
import { z } from 'astro/zod';
import { aliasesSchema, citationsSchema, idSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** A document that defines the protocol, and what part of it where there are several. */
const specificationSchema = z.strictObject({
  source: idSchema,
  note: textSchema.optional(),
});

export const protocolSchema = z.strictObject({
  title: textSchema,
  abbreviation: textSchema.optional(),
  aliases: aliasesSchema,
  inShort: textSchema,
  protection: wordOf(vocab.protections),
  specifications: z.array(specificationSchema).default([]),
  noSpecification: textSchema.optional(),
  /** Where one service listens for others: how their calls come in through it, in a sentence. */
  through: textSchema.optional(),
  related: z.array(idSchema).default([]),
  sources: citationsSchema,
});

export type ProtocolEntry = z.infer<typeof protocolSchema>;
