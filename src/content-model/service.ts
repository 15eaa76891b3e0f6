/** A service: the software that listens. One file of `content/services/`. */
import { z } from 'astro/zod';
import { advisorySchema } from './advisory.ts';
import { aliasesSchema, citationsSchema, idSchema, textSchema } from './common.ts';
import { endpointSchema } from './endpoint.ts';
import { vocab, wordOf } from './vocab.ts';

/** What took a service's place: another service of the chart, or a product by name. */
const successorSchema = z.union([z.strictObject({ service: idSchema }), z.strictObject({ name: textSchema })]);

/** A name in Windows' service manager. It is an address too, so it holds a letter or a digit that one can type. */
const systemServiceNameSchema = textSchema.regex(
  /^[ -~]*[A-Za-z0-9][ -~]*$/,
  'a name in ASCII with a letter or a digit, since it becomes an address',
);

export const serviceSchema = z.strictObject({
  title: textSchema,
  systemServiceName: systemServiceNameSchema.nullable(),
  process: textSchema.nullable(),
  aliases: aliasesSchema,
  family: wordOf(vocab.families),
  lived: z.strictObject({
    from: wordOf(vocab.windowsVersions),
    to: wordOf(vocab.windowsVersions).nullable(),
    note: textSchema.optional(),
  }),
  state: wordOf(vocab.serviceStates),
  today: textSchema,
  successors: z.array(successorSchema).default([]),
  inShort: textSchema,
  endpoints: z.array(endpointSchema).min(1),
  /** Windows' own rule groups for it. */
  ruleGroups: z.array(wordOf(vocab.ruleGroups)).default([]),
  needs: z.array(idSchema).default([]),
  related: z.array(idSchema).default([]),
  techniques: z.array(wordOf(vocab.techniques)).default([]),
  advisories: z.array(advisorySchema).default([]),
  sources: citationsSchema,
});

export type ServiceEntry = z.infer<typeof serviceSchema>;
