/** What the lists directly in `content/` have to be: facts that are no file of a kind. */
import { z } from 'astro/zod';
import { daySchema, idSchema, textSchema } from './common.ts';
import { portNumberSchema } from './endpoint.ts';
import { vocab, wordOf } from './vocab.ts';

/** Which edition this is, and the day on which its content was closed. */
const editionSchema = z
  .strictObject({
    edition: z
      .string()
      .regex(/^\d{4}\.(?:0[1-9]|1[0-2])$/, { error: 'a year and a month, such as "2026.11"', abort: true }),
    date: daySchema,
  })
  .refine(({ edition, date }) => date.startsWith(`${edition.replace('.', '-')}-`), {
    path: ['date'],
    message: 'a day of the month that the edition is named by',
  });

/** A list in which each number is higher than the one before, so that none stands twice. */
const risingPorts = z
  .array(portNumberSchema)
  .min(1)
  .superRefine((ports, context) => {
    for (const [i, port] of ports.entries()) {
      const before = ports[i - 1];
      if (before !== undefined && port <= before)
        context.addIssue({ code: 'custom', path: [i], message: `a port above ${before}, which stands before it` });
    }
  });

/** Ports that browsers refuse to open. */
const blockedPortsSchema = z.strictObject({ source: idSchema, ports: risingPorts });

const registrationSchema = z
  .strictObject({
    from: portNumberSchema,
    to: portNumberSchema,
    name: z.string().regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, 'a service name of the registry, such as "x11"'),
    description: textSchema,
    transports: z.array(wordOf(vocab.transports)),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'a port not below "from"' });

/** Rows of IANA's registry that the package of it leaves out, by number; none overlaps another. */
const furtherRegistrationsSchema = z.strictObject({
  source: idSchema,
  rows: z
    .array(registrationSchema)
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, { from }] of rows.entries()) {
        const before = rows[i - 1];
        if (before && from <= before.to)
          context.addIssue({
            code: 'custom',
            path: [i, 'from'],
            message: `a port above ${before.to}, where the row before ends`,
          });
      }
    }),
});

/** Each list by its file, with what it has to be. */
export const LISTS: Readonly<Record<string, z.ZodType>> = {
  'content/blocked-ports.json': blockedPortsSchema,
  'content/edition.json': editionSchema,
  'content/further-registrations.json': furtherRegistrationsSchema,
};
