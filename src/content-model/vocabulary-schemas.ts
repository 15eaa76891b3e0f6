/**
 * What the vocabularies in `content/vocab/` have to be, file by file. Knows none of their words, so that it can
 * judge files that `vocab.ts` could not even import.
 */
import { z } from 'astro/zod';
import { citationsSchema, idSchema, textSchema } from './common.ts';

/** A word with what a page prints for it and what it means. */
const described = z.strictObject({ label: textSchema, description: textSchema });

/** A number of IANA's registry of IP protocols: one byte. */
const ipProtocolSchema = z.int().min(0).max(255);

/** A technique of MITRE ATT&CK, or a part of one. */
const techniqueIdSchema = z.string().regex(/^T\d{4}(?:\.\d{3})?$/, 'a technique such as "T1021.002"');

const ipProtocolIdSchema = z
  .string()
  .refine((word) => /^(?:0|[1-9]\d*)$/.test(word) && Number(word) <= 255, 'an IP protocol number from 0 to 255');

/** What a rule group opens: `tcp/445`, `tcp/rpc`, `udp/any`, `icmp/echo-request`. */
const openedSchema = z
  .string()
  .regex(/^[a-z]+\/(?:\d{1,5}|[a-z]+(?:-[a-z]+)*)$/, 'a transport and a port, such as "tcp/445"')
  .refine((text) => !(Number(text.split('/')[1]) > 65535), 'a port from 0 to 65535');

interface ListOptions {
  id?: z.ZodType<string>;
  /** Words that code names; there may be more. */
  needed?: readonly string[];
}

/** A closed list of words, each with an entry. No label stands twice. */
function listOf<E extends { label: string }>(entry: z.ZodType<E>, { id = idSchema, needed = [] }: ListOptions = {}) {
  return z.record(id, entry).superRefine((words, context) => {
    const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const labels = new Map<string, string>();
    for (const [word, { label }] of Object.entries(words)) {
      const owner = labels.get(label);
      labels.set(label, owner ?? word);
      if (owner !== undefined) issue([word, 'label'], `a label of its own, since "${owner}" has this one`);
    }
    for (const word of needed) if (!Object.hasOwn(words, word)) issue([word], `the word "${word}", which code names`);
    if (Object.keys(words).length === 0) issue([], 'at least one word');
  });
}

const icmpNumbersSchema = z.strictObject({
  type: z.int().min(0).max(255),
  code: z.int().min(0).max(255).nullable(),
});

/** Messages of ICMP, with their numbers in both versions of IP. An answer is a word of the list. */
const icmpMessages = listOf(
  z.strictObject({
    label: textSchema,
    description: textSchema,
    aliases: z.array(textSchema).optional(),
    ipv4: icmpNumbersSchema,
    ipv6: icmpNumbersSchema,
    answer: textSchema.optional(),
    fromTheWay: z.boolean(),
    sources: citationsSchema,
  }),
  { needed: ['echo-request', 'fragmentation-needed'] },
).superRefine((words, context) => {
  for (const [word, { answer }] of Object.entries(words))
    if (answer !== undefined && !Object.hasOwn(words, answer))
      context.addIssue({ code: 'custom', path: [word, 'answer'], message: 'a word of this list' });
});

/** A sentence and the documents that show it. */
const saidSchema = z.strictObject({ says: textSchema, sources: citationsSchema });

/** Versions in the order in which they came: a lifetime is compared by it. */
const versions = listOf(z.strictObject({ label: textSchema, year: z.int().min(1980).max(2099) })).superRefine(
  (words, context) => {
    let before = 0;
    for (const [word, { year }] of Object.entries(words)) {
      if (year < before) {
        const message = `a year from ${before} on: versions stand in the order in which they came`;
        context.addIssue({ code: 'custom', path: [word, 'year'], message });
      }
      before = Math.max(before, year);
    }
  },
);

export const VOCABULARY_FOLDER = 'content/vocab';

const WORDS = {
  'advisory-states': listOf(described, { needed: ['fixed', 'not-fixed', 'unknown'] }),
  'connection-stages': listOf(described),
  demands: listOf(described, { needed: ['none', 'optional', 'required'] }),
  directions: listOf(described, { needed: ['inbound', 'outbound', 'both'] }),
  'flow-directions': listOf(described, { needed: ['one-way', 'both-ways'] }),
  'icmp-types': icmpMessages,
  'ip-protocols': listOf(z.strictObject({ label: textSchema, name: textSchema }), {
    id: ipProtocolIdSchema,
    needed: ['1', '58'],
  }),
  'listen-addresses': listOf(described, { needed: ['loopback', 'all', 'chosen'] }),
  'listen-defaults': listOf(described, { needed: ['on', 'off', 'documented'] }),
  'operating-systems': listOf(described, { needed: ['any', 'windows'] }),
  'product-families': listOf(
    z.strictObject({ label: textSchema, description: textSchema, group: z.enum(['windows', 'others']) }),
    { needed: ['malware'] },
  ),
  protections: listOf(described, { needed: ['cleartext', 'encrypted'] }),
  reaches: listOf(described, { needed: ['same-machine', 'peers', 'management', 'clients', 'internet'] }),
  'rule-groups': listOf(
    z.strictObject({
      label: textSchema,
      group: textSchema,
      opens: z.array(openedSchema).min(1, 'at least one'),
      /** Where the sources may have left out rules of the group. */
      mayOpenMore: z.literal(true).optional(),
      sources: citationsSchema,
    }),
  ),
  'scenario-areas': listOf(described),
  'service-states': listOf(described, { needed: ['alive', 'retired'] }),
  'setting-purposes': listOf(described, { needed: ['address', 'port', 'secure', 'stop', 'free'] }),
  'source-kinds': listOf(
    z.strictObject({
      label: textSchema,
      plural: textSchema,
      description: textSchema,
      /** Ids that its page had before, which lead to it now. */
      formerly: z.array(idSchema),
    }),
    { needed: ['second-hand'] },
  ),
  stakes: listOf(described, { needed: ['control', 'data', 'misuse', 'information'] }),
  standings: listOf(described, { needed: ['registered', 'reserved', 'unassigned', 'dynamic'] }),
  'symptom-areas': listOf(described),
  techniques: listOf(z.strictObject({ label: textSchema }), { id: techniqueIdSchema }),
  transports: listOf(z.strictObject({ label: textSchema, name: textSchema, ipProtocol: ipProtocolSchema }), {
    needed: ['tcp', 'udp', 'sctp', 'dccp'],
  }),
  verdicts: listOf(described, { needed: ['role', 'legacy', 'unusual'] }),
  'windows-generations': listOf(
    z.strictObject({
      label: textSchema,
      versions: z.array(idSchema).min(1, 'at least one'),
      /** What came and what went with it, in sentences, beside what the services' own years tell. */
      came: z.array(saidSchema).min(1, 'at least one').optional(),
      went: z.array(saidSchema).min(1, 'at least one').optional(),
    }),
  ),
  'windows-versions': versions,
};

/** Each vocabulary by its file, `content/vocab/verdicts.json`, with what it has to be. */
export const VOCABULARIES: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(WORDS).map(([name, schema]) => [`${VOCABULARY_FOLDER}/${name}.json`, schema]),
);
