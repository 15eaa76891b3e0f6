/** A symptom: the text of an error, what it means, its causes and how to tell them apart. One file of `content/symptoms/`. */
import { z } from 'astro/zod';
import { aliasesSchema, citationsSchema, daySchema, idSchema, textSchema } from './common.ts';
import { portNumberSchema } from './endpoint.ts';
import { vocab, wordOf } from './vocab.ts';

/**
 * A command as it is typed into a shell. Curly quotes, long dashes and fixed spaces are none of a keyboard's, and a
 * shell takes `<host>` for a redirection: what a reader fills in stands in capitals, `HOST`.
 */
const commandSchema = textSchema
  .regex(/^[ -~]*$/, { error: 'a command in ASCII, with straight quotes and plain dashes', abort: true })
  .refine(
    (text) => !/<[a-z][\w -]*>/i.test(text),
    'what a reader fills in in capitals, such as HOST, and not in angle brackets',
  );

/** What differs from case to case. */
const PLACEHOLDER = /\{[a-z]+\}/g;

/**
 * One text that people see and paste, as the program prints it. What differs from case to case stands in braces:
 * `Can't connect to MySQL server on '{host}' (111)`.
 */
export const wordingSchema = z.strictObject({
  text: textSchema
    .refine((text) => /\p{L}{2}/u.test(text.replace(PLACEHOLDER, '')), 'words besides what is in braces')
    .refine((text) => !/[{}]/.test(text.replace(PLACEHOLDER, '')), 'a word in small letters in each pair of braces'),
  /** Who prints it, where several may: `nginx`, `Python`, `Windows`. */
  by: textSchema.optional(),
  /** Of what is not English: BCP 47, without a region. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'a language such as "de"')
    .optional(),
  /** The document that has the text, where the page's own sources don't. */
  sources: citationsSchema.optional(),
});

const systemSchema = wordOf(vocab.operatingSystems).default('any');

/** What a test may show, and what follows from it. */
const resultSchema = z.strictObject({ shows: textSchema, means: textSchema });

/** How one finds out whether it is this cause: a command, or a place to look. */
const symptomTestSchema = z
  .strictObject({
    system: systemSchema,
    run: commandSchema.optional(),
    /** Where there is nothing to type: a file, a dialog, a log. */
    look: textSchema.optional(),
    results: z.array(resultSchema).min(1, 'at least one result'),
  })
  .refine(({ run, look }) => (run === undefined) !== (look === undefined), {
    error: 'a command in "run", or a place in "look"',
  });

/** What one does about it. */
const mendSchema = z.strictObject({
  system: systemSchema,
  does: textSchema,
  run: commandSchema.optional(),
  /** The line to write, where it belongs into a file. */
  line: textSchema.optional(),
  /** The file, dialog, policy or key. */
  where: textSchema.optional(),
});

export const causeSchema = z.strictObject({
  /** Its fragment on the page: it stands for ever, wherever the cause moves. */
  id: idSchema,
  title: textSchema,
  /** Why that leads to the error, where the title doesn't say it. */
  because: textSchema.optional(),
  tests: z.array(symptomTestSchema).min(1, 'at least one test'),
  mends: z.array(mendSchema).min(1, 'at least one way to mend it'),
  sources: citationsSchema,
});

export const symptomSchema = z.strictObject({
  title: textSchema,
  area: wordOf(vocab.symptomAreas),
  /** What it means, in two or three sentences. */
  inShort: textSchema,
  /** How far the attempt came: a machine's own no, or a place on the way to the service. */
  failsAt: z.array(wordOf(vocab.connectionStages)).min(1, 'at least one stage'),
  wordings: z.array(wordingSchema).min(1, 'at least one text'),
  /** Numbers and names of the error, as people type them: `10048`, `WSAEADDRINUSE`, `0x2740`. */
  codes: z.array(textSchema).default([]),
  aliases: aliasesSchema,
  systems: z.array(wordOf(vocab.operatingSystems)).min(1, 'at least one system'),
  services: z.array(idSchema).default([]),
  ports: z
    .array(portNumberSchema)
    .refine((ports) => new Set(ports).size === ports.length, 'each port once')
    .default([]),
  protocols: z.array(idSchema).default([]),
  scenarios: z.array(idSchema).default([]),
  guides: z.array(idSchema).default([]),
  /** The most likely first. */
  causes: z.array(causeSchema).min(1, 'at least one cause'),
  related: z.array(idSchema).default([]),
  /** The day somebody last checked all of it. */
  updated: daySchema,
  sources: citationsSchema,
});

export type SymptomEntry = z.infer<typeof symptomSchema>;
