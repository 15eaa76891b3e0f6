/**
 * `content/registry.json`: what IANA's registry of ports says and the package of it leaves out. A script makes it
 * from IANA's own table (CONTRIBUTING, "IANA's registry").
 */
import { z } from 'astro/zod';
import { dateSchema, daySchema, idSchema, textSchema } from './common.ts';
import { portNumberSchema, portRangeSchema } from './endpoint.ts';
import { vocab, wordOf } from './vocab.ts';

const nameSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9_.+*/-]*[a-z0-9+])?$/i, 'a service name of the registry, such as "x11"');

const referenceSchema = z
  .string()
  .regex(/^(?:rfc\d+|draft-[a-z0-9-]+|https?:\/\/\S+)$/, 'an RFC such as "rfc9110", a draft or a web address');

const rowSchema = z.strictObject({
  port: z.union([portNumberSchema, portRangeSchema], {
    error: 'a port from 0 to 65535, or a range such as "6000-6063"',
  }),
  /** None where IANA names none. */
  transports: z.array(wordOf(vocab.transports)),
  name: nameSchema,
  /** Given, and empty where IANA has none, where the package lacks the name; elsewhere the package's holds. */
  description: z.union([z.literal(''), textSchema]).optional(),
  /** The name of which this one is another form, or a duplicate. */
  aliasOf: nameSchema.optional(),
  references: z.array(referenceSchema).min(1).optional(),
  /** Dates of this name alone; those that all names of a number share stand in the lists by date. */
  registered: dateSchema.optional(),
  modified: dateSchema.optional(),
  /** IANA's words on a use that it assigned nobody. */
  unauthorized: textSchema.optional(),
  note: textSchema.optional(),
});

type Row = z.infer<typeof rowSchema>;

/** First and last number of a row. */
export function endsOf(port: number | string): { from: number; to: number } {
  const [from = 0, to = from] = String(port).split('-').map(Number);
  return { from, to };
}

/** Rows by number, in the order in which names are to be told; the same name on a transport once. */
const rowsSchema = z
  .array(rowSchema)
  .min(1)
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    const issue = (i: number, field: keyof Row, message: string) =>
      context.addIssue({ code: 'custom', path: [i, field], message });
    for (const [i, { port, transports, name }] of rows.entries()) {
      const before = endsOf(rows[i - 1]?.port ?? 0).from;
      if (endsOf(port).from < before) issue(i, 'port', `a port not below ${before}, which stands before it`);
      for (const transport of new Set(transports.length > 0 ? transports : [''])) {
        const key = `${port} ${transport} ${name}`;
        if (seen.has(key)) issue(i, 'name', 'each name once for a port and a transport');
        seen.add(key);
      }
    }
  });

/** Numbers by the date that all their names share; a number has one. */
const numbersByDateSchema = z.record(dateSchema, z.array(portNumberSchema).min(1)).superRefine((dates, context) => {
  const seen = new Map<number, string>();
  for (const [date, ports] of Object.entries(dates))
    for (const [i, port] of ports.entries()) {
      const before = seen.get(port);
      if (before !== undefined && before !== date)
        context.addIssue({ code: 'custom', path: [date, i], message: `a port that doesn't stand under ${before} too` });
      seen.set(port, date);
    }
});

export const registryFactsSchema = z.strictObject({
  source: idSchema,
  /** The day of IANA's table. */
  date: daySchema,
  rows: rowsSchema,
  registered: numbersByDateSchema,
  modified: numbersByDateSchema,
});

export type RegistryFacts = z.infer<typeof registryFactsSchema>;
