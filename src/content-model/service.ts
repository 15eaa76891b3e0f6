/** A service: the software that listens, whoever made it. One file of `content/services/<family>/`. */
import { z } from 'astro/zod';
import { advisorySchema } from './advisory.ts';
import { aliasesSchema, citationsSchema, idSchema, textSchema } from './common.ts';
import { endpointSchema } from './endpoint.ts';
import { exposureSchema } from './exposure.ts';
import { programSchema } from './program.ts';
import { genuineSchema, settingSchema } from './setting.ts';
import { vocab, wordOf } from './vocab.ts';

/** What took a service's place: another service of the chart, or a product by name. */
const successorSchema = z.union([z.strictObject({ service: idSchema }), z.strictObject({ name: textSchema })]);

/** A moment of a service's life: a version of Windows for its parts, a year for all others. */
const momentSchema = z
  .string()
  .refine(
    (text) => Object.hasOwn(vocab.windowsVersions, text) || /^(?:19|20)\d{2}$/.test(text),
    'a word of windows-versions.json, or a year such as "2009" in quotes',
  );

/** From when to when it has existed; `to: null` while it does. */
const livedSchema = z.strictObject({
  from: momentSchema,
  to: momentSchema.nullable(),
  note: textSchema.optional(),
  sources: citationsSchema.optional(),
});

/** Only a title, a family, endpoints and sources are demanded; what else is not known is left out, and said to be. */
export const serviceSchema = z.strictObject({
  title: textSchema,
  maker: textSchema.optional(),
  aliases: aliasesSchema,
  family: wordOf(vocab.families),
  lived: livedSchema.optional(),
  state: wordOf(vocab.serviceStates).optional(),
  /** What became of it, or how it stands in current products. */
  today: textSchema.optional(),
  successors: z.array(successorSchema).default([]),
  inShort: textSchema.optional(),
  programs: z.array(programSchema).default([]),
  /** Packages of it that were measured: ids of files in `content/measured/`. */
  measured: z.array(idSchema).default([]),
  endpoints: z.array(endpointSchema).min(1),
  exposure: exposureSchema.optional(),
  settings: z.array(settingSchema).default([]),
  genuine: z.array(genuineSchema).default([]),
  /** Windows' own rule groups for it. */
  ruleGroups: z.array(wordOf(vocab.ruleGroups)).default([]),
  needs: z.array(idSchema).default([]),
  related: z.array(idSchema).default([]),
  techniques: z.array(wordOf(vocab.techniques)).default([]),
  advisories: z.array(advisorySchema).default([]),
  sources: citationsSchema,
});

export type ServiceEntry = z.infer<typeof serviceSchema>;
