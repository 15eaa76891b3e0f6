/** What an administrator changes of a service, and how to tell the service from something else. */
import { z } from 'astro/zod';
import { citationsSchema, textSchema } from './common.ts';
import { vocab, wordOf } from './vocab.ts';

/** How to change the address it listens on, move it, stop it, or free its number. */
export const settingSchema = z.strictObject({
  does: wordOf(vocab.settingPurposes),
  system: wordOf(vocab.operatingSystems).default('any'),
  /** The command, or the line of a file, exactly as typed. */
  how: textSchema,
  /** The file, dialog or key where the line stands; none for a command. */
  where: textSchema.optional(),
  note: textSchema.optional(),
  sources: citationsSchema.optional(),
});

/** A question to the number and the answer of the genuine service. `{port}` in it stands for the number. */
export const genuineSchema = z.strictObject({
  ask: textSchema,
  answer: textSchema,
  sources: citationsSchema,
});
