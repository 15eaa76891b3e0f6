/**
 * The shapes of the API, version 1: `/api/v1/`. A field is never renamed or removed within a
 * version; new ones may come. The JSON Schemas that the site publishes are made from these.
 */
import { z } from 'astro/zod';
import { portNumberSchema } from '#content-model/endpoint.ts';
import { vocab, wordOf } from '#content-model/vocab.ts';

const address = z.url().describe('Absolute address of the page');

export const exposureShape = z.strictObject({
  reach: wordOf(vocab.reaches).describe('The widest circle that it is meant for; each holds those before it'),
  authentication: wordOf(vocab.demands).nullable().describe('What it asks for as installed; null: not known'),
  encryption: wordOf(vocab.demands).nullable().describe('As installed; null: not known'),
  open: z.string().nullable().describe('What an open one gives away'),
  stake: wordOf(vocab.stakes).nullable().describe('What is lost where it is open; null: not known'),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
});

export const endpointShape = z.strictObject({
  service: z.string().describe('Id of the service'),
  serviceTitle: z.string().describe('Friendly name of the service'),
  systemServiceName: z.string().nullable().describe('Name for the command line; null where there is none'),
  protocol: z
    .string()
    .nullable()
    .describe('Id of the application protocol; null where the program speaks one of its own'),
  protocolTitle: z.string().describe('Its title, or the purpose of the endpoint where there is no protocol'),
  protocolShort: z.string().describe('Its abbreviation, or its title where it has none'),
  wording: z.string().nullable().describe('How the source words the protocol'),
  transport: wordOf(vocab.transports).nullable().describe('Null for an IP protocol'),
  port: portNumberSchema.nullable().describe('Null for a range, a dynamic port and an IP protocol'),
  range: z.tuple([portNumberSchema, portNumberSchema]).nullable().describe('First and last port, both included'),
  dynamic: z.boolean().describe('The RPC run-time takes a free port; the endpoint mapper tells which'),
  ipProtocol: z.int().min(0).max(255).nullable().describe('IP protocol number; null for anything with a port'),
  direction: wordOf(vocab.directions),
  when: z.string().describe('Needed when; empty where nothing but the purpose is known'),
  note: z.string().nullable(),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
  link: address.describe('Absolute address of the row on the service page'),
  // Last, since they came last: a column of the CSV keeps its place.
  id: z.string().describe('Id of the endpoint, unique within its service'),
  icmpType: wordOf(vocab.icmpTypes)
    .nullable()
    .describe('Message of ICMP, which over IPv6 is one of ICMPv6; null for anything but IP protocol 1'),
  for: z.string().nullable().describe('Its purpose, in a few words'),
  default: wordOf(vocab.listenDefaults)
    .nullable()
    .describe('Whether an untouched installation listens; null: not known'),
  listens: wordOf(vocab.listenAddresses).nullable().describe('On which address, untouched; null: not known'),
  family: wordOf(vocab.families).describe('Product family of the service'),
  since: z.string().nullable().describe('The first version, or a date'),
  until: z.string().nullable().describe('The last version, or a date'),
  exposure: exposureShape
    .nullable()
    .describe('Its own, or that of its service with the encryption of its protocol; null: not known'),
  packaged: z.string().nullable().describe('Why a measured package does otherwise than default and listens say'),
});

export const advisoryShape = z.strictObject({
  id: z.string().describe('CVE id or bulletin'),
  says: z.string(),
  published: z.iso.date(),
  state: wordOf(vocab.advisoryStates),
  fix: z.string().nullable(),
  kev: z.iso
    .date()
    .nullable()
    .describe(
      "In CISA's catalogue since; null when the one that we have read does not list it, as it can't list what was published later",
    ),
  checked: z.iso.date(),
  sources: z.array(z.string()).min(1),
});

export const portShape = z.strictObject({
  port: portNumberSchema,
  title: z.string(),
  inShort: z.string(),
  range: z.enum(['system', 'registered', 'dynamic']),
  standing: wordOf(vocab.standings).describe('What IANA’s registry makes of the number'),
  charted: z.boolean().describe('Whether an editor has written about it'),
  verdict: wordOf(vocab.verdicts).nullable().describe('Null where no service of the chart has the number'),
  registrations: z.array(
    z.strictObject({
      transport: wordOf(vocab.transports).nullable().describe('Null where IANA names none'),
      name: z.string(),
      description: z.string(),
      references: z.array(z.strictObject({ title: z.string(), url: z.url() })).describe('What IANA cites for the name'),
      registered: z.string().nullable().describe('As much of a date as IANA gives: `2005-08`; null for none'),
      modified: z.string().nullable().describe('When IANA last changed the row'),
      unauthorizedUse: z.string().nullable().describe('IANA’s words on a use that it assigned nobody'),
      note: z.string().nullable().describe('IANA’s note'),
      aliasOf: z.string().nullable().describe('The name of which this one is another form, or a duplicate'),
    }),
  ),
  aliases: z.array(z.string()),
  clash: z.string().nullable(),
  uses: z
    .array(
      z.strictObject({
        title: z.string(),
        role: z.string(),
        transport: wordOf(vocab.transports),
        from: portNumberSchema,
        to: portNumberSchema,
        sources: z.array(z.string()).min(1),
      }),
    )
    .describe('Defaults of software that is no part of Windows; `endpoints` and `spans` say more of them'),
  endpoints: z.array(endpointShape),
  advisories: z.array(advisoryShape),
  link: address,
  spans: z.array(endpointShape).describe('Endpoints whose range holds the number'),
});

const measuredShape = z.strictObject({
  package: z.string(),
  release: z.string().describe('The system it was installed on'),
  version: z.string(),
  date: z.iso.date(),
  source: z.string().describe('Id of a source'),
  with: z.array(z.string()).describe('Packages that were installed besides'),
  altered: z.string().nullable().describe('What was done to it before it could start'),
  silent: z
    .strictObject({
      why: z.enum(['off', 'fails', 'runs']).describe('Left off; does not start there; runs without a port'),
      because: z.string(),
    })
    .nullable()
    .describe('Why nothing of it listens; null where something does'),
  listens: z
    .array(
      z.strictObject({
        transport: z.enum(['tcp', 'udp']),
        port: portNumberSchema.nullable().describe('Null for one that the system hands out anew at each start'),
        addresses: z.array(z.string()).describe('`own-ipv4` and its like: an address of the machine itself'),
        program: z.string().nullable().describe('As ss prints it: at most fifteen letters'),
        path: z.string().nullable(),
        account: z.string().nullable(),
        workers: z.string().nullable().describe('The account of the processes that serve, where it is another'),
        unit: z.string().nullable(),
        socket: z.string().nullable().describe('The socket unit that opened it'),
      }),
    )
    .describe('What this service has of it'),
});

export const serviceShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  systemServiceName: z.string().nullable(),
  process: z.string().nullable(),
  family: wordOf(vocab.families),
  state: wordOf(vocab.serviceStates).nullable().describe('Null where it is not known'),
  lived: z
    .strictObject({
      from: z.string().describe('A version of Windows, or a year'),
      to: z.string().nullable().describe('Null while it still ships'),
    })
    .nullable()
    .describe('Null where it is not known'),
  inShort: z.string(),
  aliases: z.array(z.string()),
  needs: z.array(z.string()).describe('Ids of services'),
  endpoints: z.array(endpointShape),
  advisories: z.array(advisoryShape),
  link: address,
  maker: z.string().nullable(),
  programs: z.array(
    z.strictObject({
      name: z.string().nullable().describe('As listings print it'),
      system: wordOf(vocab.operatingSystems),
      path: z.string().nullable(),
      account: z.string().nullable(),
      unit: z.string().nullable().describe('Its name in the service manager'),
    }),
  ),
  exposure: exposureShape.nullable().describe('An endpoint may have one of its own; null: not known'),
  settings: z.array(
    z.strictObject({
      does: wordOf(vocab.settingPurposes),
      system: wordOf(vocab.operatingSystems),
      how: z.string(),
      where: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  genuine: z.array(z.strictObject({ ask: z.string(), answer: z.string() })).describe('How to tell it from others'),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
  measured: z.array(measuredShape).describe('Packages of it that were installed and started untouched'),
});

export const protocolShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  abbreviation: z.string().nullable(),
  inShort: z.string(),
  aliases: z.array(z.string()),
  protection: wordOf(vocab.protections),
  specifications: z.array(z.strictObject({ source: z.string(), title: z.string(), url: z.string().nullable() })),
  endpoints: z.array(endpointShape),
  link: address,
});

const flowShape = z.strictObject({
  from: z.string().describe('Id of the role that opens the connection'),
  to: z.string().describe('Id of the role that answers'),
  endpoint: endpointShape,
  direction: wordOf(vocab.flowDirections),
  features: z.array(z.string()).describe('Needed when any of these is used; always, where none is named'),
  onlyWith: z.array(z.string()).describe('And only where all of these are used too'),
  carries: z.string().describe('What it carries in this job'),
  without: z.string().describe('What breaks when it is blocked'),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
});

export const scenarioShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  area: wordOf(vocab.scenarioAreas),
  inShort: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(z.strictObject({ id: z.string(), title: z.string(), is: z.string() })).min(2),
  features: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      legacy: z.boolean().describe('Serves old clients only'),
      unused: z.string().describe('When one may leave it out'),
      rare: z.boolean().describe('Few set-ups have it; like what is for old clients only, it is off until asked for'),
    }),
  ),
  flows: z.array(flowShape),
  related: z.array(z.string()).describe('Ids of scenarios'),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
  link: address,
});

const symptomCommand = {
  system: wordOf(vocab.operatingSystems),
  run: z.string().nullable().describe('A command as typed; what a reader fills in stands in capitals'),
};

const causeShape = z.strictObject({
  id: z.string().describe('Id of the cause, unique within its symptom'),
  title: z.string(),
  because: z.string().nullable(),
  tests: z.array(
    z.strictObject({
      ...symptomCommand,
      look: z.string().nullable().describe('A place to look, where there is no command'),
      results: z.array(z.strictObject({ shows: z.string(), means: z.string() })).min(1),
    }),
  ),
  mends: z.array(
    z.strictObject({
      ...symptomCommand,
      does: z.string().describe('What one does, in words'),
      line: z.string().nullable().describe('The line of a file'),
      where: z.string().nullable().describe('The file, dialog, policy or key'),
    }),
  ),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
  link: address,
});

const wordingShape = z.strictObject({
  text: z.string().describe('As it is printed; what differs from case to case stands in braces: {host}'),
  by: z.string().nullable().describe('Who prints it'),
  language: z.string().describe('BCP 47: "en", "de"'),
  sources: z.array(z.string()).describe('Ids of sources; those of the symptom where there is none'),
});

export const symptomShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  area: wordOf(vocab.symptomAreas),
  inShort: z.string().describe('What it means'),
  failsAt: z.array(wordOf(vocab.connectionStages)).min(1).describe('How far the attempt comes'),
  wordings: z.array(wordingShape).min(1).describe('The texts that people see'),
  codes: z.array(z.string()).describe('Numbers and names of the error'),
  aliases: z.array(z.string()),
  systems: z.array(wordOf(vocab.operatingSystems)).min(1),
  services: z.array(z.string()).describe('Ids of services'),
  ports: z.array(portNumberSchema),
  protocols: z.array(z.string()).describe('Ids of protocols'),
  scenarios: z.array(z.string()).describe('Ids of scenarios'),
  guides: z.array(z.string()).describe('Ids of guides'),
  causes: z.array(causeShape).min(1).describe('The likeliest first'),
  related: z.array(z.string()).describe('Ids of symptoms that look like it'),
  updated: z.iso.date().describe('The day somebody last checked all of it'),
  sources: z.array(z.string()).min(1).describe('Ids of sources'),
  link: address,
});

export const sourceShape = z.strictObject({
  id: z.string().describe('As in the field "sources" of everything else'),
  title: z.string(),
  publisher: z.string(),
  kind: wordOf(vocab.sourceKinds).describe(
    'What sort of document it is: "second-hand" is weaker than the maker’s word',
  ),
  date: z.string().describe('As much as is known: 2004, 2004-07 or 2004-07-14'),
  url: z.url().nullable().describe('Null for a document that is nowhere to be had any more'),
  licence: z.string().describe('Under which terms the chart uses it'),
  note: z.string().nullable(),
  link: address,
});

const listed = { title: z.string(), link: address, api: z.string().describe('Absolute address of its JSON') };

const editionShape = z.strictObject({
  edition: z.string().describe('The data’s version'),
  date: z.iso.date().describe('The day of the edition'),
});

const endpointListShape = z.array(endpointShape);
const portListShape = z.array(z.strictObject({ port: portNumberSchema, ...listed }));
const serviceListShape = z.array(
  z.strictObject({ id: z.string(), systemServiceName: z.string().nullable(), ...listed }),
);
const protocolListShape = z.array(z.strictObject({ id: z.string(), ...listed }));
const scenarioListShape = z.array(z.strictObject({ id: z.string(), ...listed, area: wordOf(vocab.scenarioAreas) }));

const symptomListShape = z.array(
  z.strictObject({
    id: z.string(),
    ...listed,
    area: wordOf(vocab.symptomAreas),
    wordings: z.array(z.string()).min(1).describe('The texts that people see'),
    codes: z.array(z.string()),
  }),
);

/** Each shape with the name of its JSON Schema. */
export const SHAPES = {
  edition: editionShape,
  endpoints: endpointListShape,
  ports: portListShape,
  services: serviceListShape,
  protocols: protocolListShape,
  scenarios: scenarioListShape,
  symptoms: symptomListShape,
  sources: z.array(sourceShape),
  port: portShape,
  service: serviceShape,
  protocol: protocolShape,
  scenario: scenarioShape,
  symptom: symptomShape,
  source: sourceShape,
} as const;
