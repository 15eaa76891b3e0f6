/** A use: software outside the chart, and the ports on which it listens by default. One file of `content/uses/`. */
import { z } from 'astro/zod';
import { aliasesSchema, citationsSchema, textSchema } from './common.ts';
import { portNumberSchema, portRangeSchema } from './endpoint.ts';
import { vocab, wordOf } from './vocab.ts';

/** One default of the software: a number, or a range in quotes, and what it is for in a few words. */
export const usePortSchema = z.strictObject({
  port: z.union([portNumberSchema, portRangeSchema], {
    error: 'a port from 0 to 65535, or a range such as "30000-32767"',
  }),
  transport: wordOf(vocab.transports),
  role: textSchema,
});

export const useSchema = z.strictObject({
  title: textSchema,
  aliases: aliasesSchema,
  ports: z.array(usePortSchema).min(1, 'at least one port'),
  sources: citationsSchema,
});

export type UseEntry = z.infer<typeof useSchema>;
