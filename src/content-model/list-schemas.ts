/** What the lists directly in `content/` have to be: facts that are no file of a kind. */
import { z } from 'astro/zod';
import { citationsSchema, daySchema, idSchema, textSchema } from './common.ts';
import { portNumberSchema } from './endpoint.ts';
import { registryFactsSchema } from './registry-facts.ts';
import { vocab, wordOf, wordsOf } from './vocab.ts';

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

const portRangeSchema = z.strictObject({
  label: textSchema,
  first: portNumberSchema,
  last: portNumberSchema,
  sources: citationsSchema,
});

/** A list by ids, of which code names these; there may be more. */
const listWith = <E>(entry: z.ZodType<E>, needed: readonly string[], noun: string) =>
  z.record(idSchema, entry).superRefine((list, context) => {
    for (const id of needed)
      if (!Object.hasOwn(list, id))
        context.addIssue({ code: 'custom', path: [id], message: `the ${noun} "${id}", which code names` });
  });

/** Ranges that tools reckon with. */
const NEEDED_RANGES = ['windows-since-vista', 'windows-before-vista', 'linux', 'macos'];

/** IANA's three ranges, which cover the port space without a gap. */
const portRangesSchema = z
  .strictObject({ system: portRangeSchema, registered: portRangeSchema, dynamic: portRangeSchema })
  .superRefine(({ system, registered, dynamic }, context) => {
    const issue = (path: string[], expected: number) =>
      context.addIssue({ code: 'custom', path, message: `${expected}, so that the ranges cover all ports` });
    if (system.first !== 0) issue(['system', 'first'], 0);
    if (registered.first !== system.last + 1) issue(['registered', 'first'], system.last + 1);
    if (dynamic.first !== registered.last + 1) issue(['dynamic', 'first'], registered.last + 1);
    if (dynamic.last !== 65535) issue(['dynamic', 'last'], 65535);
  });

/** From which numbers an operating system takes a client's port by default. */
const ephemeralRangeSchema = z
  .strictObject({
    /** Its name, and which versions are meant, where not all. */
    system: textSchema,
    versions: textSchema.optional(),
    /** A name where there is little room. */
    short: textSchema,
    first: portNumberSchema,
    last: portNumberSchema,
    /** Whether the page of each number in it names the system. */
    common: z.boolean(),
    sources: citationsSchema,
  })
  .refine(({ first, last }) => first <= last, { path: ['last'], message: 'a port not below "first"' });

/** Ephemeral ranges by their ids. */
const ephemeralRangesSchema = listWith(ephemeralRangeSchema, NEEDED_RANGES, 'range').superRefine((ranges, context) => {
  const owners = new Map<string, string>();
  for (const [id, { short }] of Object.entries(ranges)) {
    const owner = owners.get(short);
    owners.set(short, owner ?? id);
    if (owner !== undefined)
      context.addIssue({ code: 'custom', path: [id, 'short'], message: `a name of its own: "${owner}" has this one` });
  }
});

/** A port on a transport: `tcp/445`. */
const portOnTransportSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${wordsOf(vocab.transports).join('|')})/\\d{1,5}$`),
    'a transport and a port, such as "tcp/445"',
  )
  .refine((text) => !(Number(text.split('/')[1]) > 65535), 'a port from 0 to 65535');
const portsOnTransportsSchema = z.array(portOnTransportSchema).min(1, 'at least one');

/** What every Windows has on a port: what its kernel holds, and what services outside the chart hold. */
const windowsHoldersSchema = z.strictObject({
  kernel: z.record(
    idSchema,
    z.strictObject({
      ports: portsOnTransportsSchema,
      name: textSchema,
      detail: textSchema,
      service: idSchema.optional(),
      sources: citationsSchema,
    }),
  ),
  services: z.record(
    idSchema,
    z.strictObject({
      ports: portsOnTransportsSchema,
      note: textSchema.optional(),
      /** None where no document names the number, and the note says who does. */
      sources: citationsSchema.optional(),
    }),
  ),
});

const namesSchema = z.array(textSchema.regex(/^[^A-Z]*$/, 'a name in lower case')).min(1, 'at least one');

/** Programs that listen for others, by the names that listings have. */
const proxiesAndRuntimesSchema = z.strictObject({
  proxies: z.record(
    idSchema,
    z.strictObject({ names: namesSchema, explanation: textSchema, heading: textSchema, sources: citationsSchema }),
  ),
  runtimes: z.record(
    idSchema,
    z.strictObject({
      names: namesSchema,
      explanation: textSchema.optional(),
      sources: citationsSchema.optional(),
    }),
  ),
  /** Daemons of a system that listen for itself, on numbers of others or on those that are handed out. */
  daemons: z.partialRecord(
    wordOf(vocab.operatingSystems),
    z.strictObject({ names: namesSchema, why: textSchema, explanation: textSchema, sources: citationsSchema }),
  ),
  runtimesAreUsualOn: risingPorts,
  /** Numbers that Linux' kernel holds where it serves them: a listing shows no program there. */
  kernelSockets: z.strictObject({
    ports: portsOnTransportsSchema,
    why: textSchema,
    explanation: textSchema,
    sources: citationsSchema,
  }),
  /** The lock manager of NFS: it takes free numbers where Linux' kernel holds the number `beside`, and no program has it. */
  kernelLocks: z.strictObject({
    beside: portNumberSchema,
    why: textSchema,
    explanation: textSchema,
    sources: citationsSchema,
  }),
  /** Servers of the web, by the names that listings have, and the numbers on which any of them is as usual as another. */
  webServers: z.strictObject({ names: namesSchema, ports: risingPorts, why: textSchema, sources: citationsSchema }),
  /** Numbers of UDP that programs of all kinds use, some of them side by side. */
  shared: z.record(
    idSchema,
    z.strictObject({ ports: risingPorts, why: textSchema, explanation: textSchema, sources: citationsSchema }),
  ),
  /** First words of names that say whose or of what kind a thing is, and not what it is. */
  commonFirstWords: namesSchema,
  attackTools: z.array(textSchema),
  /** How one publishes a container's port elsewhere; `{port}`, `{inside}` and `{transport}` are filled in. */
  publishing: z.strictObject({ does: textSchema, how: textSchema, sources: citationsSchema }),
});

/** Programs that have no reason to listen, and names that others borrow. */
const suspiciousProgramsSchema = z.strictObject({
  /** Whatever the port is. */
  suspects: z.record(
    idSchema,
    z.strictObject({ names: namesSchema, why: textSchema, explanation: textSchema, sources: citationsSchema }),
  ),
  /** Interpreters of scripts: their name speaks for no program. */
  interpreters: z.strictObject({ names: namesSchema, sources: citationsSchema }),
  /** Endings that stand before a program's own to hide it: `invoice.pdf.exe`. */
  doubleEndings: z.strictObject({
    endings: namesSchema,
    why: textSchema,
    explanation: textSchema,
    sources: citationsSchema,
  }),
  /** Programs of a system by their names without an ending: where they lie, and which of them listen at all. */
  systemPrograms: z.partialRecord(
    wordOf(vocab.operatingSystems),
    z.strictObject({
      folders: namesSchema,
      names: namesSchema,
      listeners: namesSchema,
      sources: citationsSchema,
    }),
  ),
  /** Threads of a kernel, which hold no port under their names. */
  kernelThreads: z.partialRecord(
    wordOf(vocab.operatingSystems),
    z.strictObject({ names: namesSchema, sources: citationsSchema }),
  ),
});

/** By the ids of ephemeral ranges: the commands that show the range of a machine, and make it that one. */
const ephemeralRangeCommandsSchema = z.record(
  idSchema,
  z.strictObject({ read: textSchema, set: textSchema, note: textSchema.optional(), sources: citationsSchema }),
);

/** The port of TCP where RPC tells which dynamic port a program has. */
const endpointMapperSchema = z.strictObject({ port: portNumberSchema, sources: citationsSchema });

/** Ports as words: `tcp/22 udp/5000-5010`; may be empty. */
const openedSchema = z.string().regex(/^(?:(?:tcp|udp|sctp|dccp)\/\d{1,5}(?:-\d{1,5})?(?: (?!$)|$))*$/);

/** Names that rules of firewalls use: whose they are decides what they mean. */
const ruleNamesSchema = z.strictObject({
  firewalldServices: z.strictObject({
    sources: citationsSchema,
    services: z.record(
      textSchema,
      z.strictObject({
        opens: openedSchema,
        /** IP protocols by their names, where it opens some besides. */
        protocols: z.array(textSchema).optional(),
        /** The only addresses to which it lets packets in. */
        to: z.array(textSchema).optional(),
      }),
    ),
  }),
  ufwProfiles: z.strictObject({ sources: citationsSchema, profiles: z.record(textSchema, openedSchema) }),
  ipProtocols: z.strictObject({ sources: citationsSchema, numbers: z.record(textSchema, z.int().min(0).max(255)) }),
  icmpTypes: z.strictObject({
    sources: citationsSchema,
    ipv4: z.record(textSchema, z.int().min(0).max(255)),
    ipv6: z.record(textSchema, z.int().min(0).max(255)),
  }),
  /** Where they differ from IANA's; null where they differ from release to release. */
  ciscoPorts: z.strictObject({ sources: citationsSchema, ports: z.record(textSchema, portNumberSchema.nullable()) }),
});

/** What the page says of each kind of listing, by its id: how to get it, what it tells, what it can't. */
const listingKindsSchema = z.record(
  idSchema,
  z.strictObject({
    group: textSchema,
    tools: z.array(textSchema).min(1).optional(),
    command: textSchema.optional(),
    suggested: z.boolean().optional(),
    tells: textSchema,
    cannotTell: textSchema,
    searchedAs: z.array(textSchema).optional(),
    /** Some lines of it, as they are printed. */
    example: z.string().min(1),
  }),
);

/** What pages and tools say by themselves: each of these is said somewhere. */
const NEEDED_CLAIMS = [
  'privileged-ports',
  'movable-privilege',
  'privilege-proves-nothing',
  'registration-proves-nothing',
  'registration-on-request',
  'squatting',
  'registry',
  'techniques',
  'cve-record',
  'exploited',
  'windows-in-listings',
  'programs-in-listings',
  'suspicious-in-listings',
];

/** What pages and tools say by themselves, each with its sources. */
const claimsSchema = listWith(z.strictObject({ says: textSchema, sources: citationsSchema }), NEEDED_CLAIMS, 'claim');

/** Each list by its file, with what it has to be. */
export const LISTS: Readonly<Record<string, z.ZodType>> = {
  'content/blocked-ports.json': blockedPortsSchema,
  'content/claims.json': claimsSchema,
  'content/edition.json': editionSchema,
  'content/endpoint-mapper.json': endpointMapperSchema,
  'content/ephemeral-range-commands.json': ephemeralRangeCommandsSchema,
  'content/ephemeral-ranges.json': ephemeralRangesSchema,
  'content/listing-kinds.json': listingKindsSchema,
  'content/port-ranges.json': portRangesSchema,
  'content/proxies-and-runtimes.json': proxiesAndRuntimesSchema,
  'content/registry.json': registryFactsSchema,
  'content/suspicious-programs.json': suspiciousProgramsSchema,
  'content/rule-names.json': ruleNamesSchema,
  'content/windows-holders.json': windowsHoldersSchema,
};
