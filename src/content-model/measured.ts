/** What a package listens on, installed and started untouched: one file of `content/measured/`, written by `npm run measure`. */
import { z } from 'astro/zod';
import { daySchema, idSchema, textSchema } from './common.ts';
import { portNumberSchema } from './endpoint.ts';

/** An address as ss prints it, or a word for one that each machine has of its own. */
const addressSchema = z
  .string()
  .regex(/^(?:[\da-f:.]+|own-(?:ipv4|ipv6|link-local|broadcast))$/, 'an address, or a word such as "own-ipv4"');

const listenerSchema = z.strictObject({
  transport: z.enum(['tcp', 'udp']),
  /** `handed out` where a restart brings another number: the system's choice, nobody's. */
  port: z.union([portNumberSchema, z.literal('handed out')]),
  addresses: z.array(addressSchema).min(1, 'at least one address'),
  /** As ss prints it: at most fifteen letters. */
  program: textSchema.optional(),
  path: textSchema.optional(),
  account: textSchema.optional(),
  /** The account of the processes that it hands its connections to, where that is another. */
  workers: textSchema.optional(),
  unit: textSchema.optional(),
  /** The socket unit that opened it. */
  socket: textSchema.optional(),
  /** Whose it is, where another package brought it along. */
  package: textSchema.optional(),
});

export const measuredSchema = z
  .strictObject({
    package: textSchema,
    /** The system it was installed on: `Debian 12`. */
    release: textSchema,
    version: textSchema,
    date: daySchema,
    /** The source of kind measurement that stands for all of its release. */
    source: idSchema,
    /** Packages that were installed besides, where it would not start alone. */
    with: z.array(textSchema).optional(),
    /** What was done to it before it could start, in a sentence. */
    altered: textSchema.optional(),
    listens: z.array(listenerSchema),
    /** Why nothing of the package itself listens. */
    silent: z
      .strictObject({
        /** It is left off; it does not start where it was measured; or it runs, and no port of the network is its. */
        why: z.enum(['off', 'fails', 'runs']),
        because: textSchema,
      })
      .optional(),
  })
  .refine(({ listens, silent }) => listens.every((one) => one.package !== undefined) === (silent !== undefined), {
    path: ['silent'],
    error: 'a reason where nothing of the package itself listens, and none where something does',
  });

/** The name of a package's file, without its ending: `php8.2-fpm` is php8-2-fpm. */
export const measuredFileIdOf = (name: string) => name.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');

export type MeasuredEntry = z.infer<typeof measuredSchema>;
export type MeasuredListener = MeasuredEntry['listens'][number];
