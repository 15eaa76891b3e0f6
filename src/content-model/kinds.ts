/** The kinds of content: one entry a kind. Whatever lists kinds is made of this. */
import type { z } from 'astro/zod';
import { idSchema } from './common.ts';
import { guideSchema } from './guide.ts';
import { measuredSchema } from './measured.ts';
import { portFileSchema, portIdSchema } from './port.ts';
import { protocolSchema } from './protocol.ts';
import { scenarioSchema } from './scenario.ts';
import { serviceSchema } from './service.ts';
import { sourceSchema } from './source.ts';
import { symptomSchema } from './symptom.ts';

interface KindOfContent {
  /** What a file's front matter, or its JSON, has to be. */
  schema: z.ZodType;
  /** What the name of a file, without its extension, has to be. */
  idSchema: z.ZodType<string>;
  /** Relative to the project. */
  folder: `content/${string}`;
  /** Which of the folder's files: MDX where there is prose, JSON where there is none. */
  pattern: '*.mdx' | '*.json' | '*/*.mdx';
  /** The field that names the folder within the folder, where files lie a level deeper; null where they don't. */
  subfolder: string | null;
  /** What one file is called in a sentence. */
  noun: string;
  /** The MDX component that links to it, with the attribute that takes its id; null for none. */
  link: { component: string; attribute: 'id' | 'n' } | null;
}

export const KINDS = {
  services: {
    schema: serviceSchema,
    idSchema,
    folder: 'content/services',
    pattern: '*/*.mdx',
    subfolder: 'family',
    noun: 'service',
    link: { component: 'Service', attribute: 'id' },
  },
  ports: {
    schema: portFileSchema,
    idSchema: portIdSchema,
    folder: 'content/ports',
    pattern: '*.mdx',
    subfolder: null,
    noun: 'port',
    link: { component: 'Port', attribute: 'n' },
  },
  protocols: {
    schema: protocolSchema,
    idSchema,
    folder: 'content/protocols',
    pattern: '*.mdx',
    subfolder: null,
    noun: 'protocol',
    link: { component: 'Protocol', attribute: 'id' },
  },
  guides: {
    schema: guideSchema,
    idSchema,
    folder: 'content/guides',
    pattern: '*.mdx',
    subfolder: null,
    noun: 'guide',
    link: { component: 'Guide', attribute: 'id' },
  },
  scenarios: {
    schema: scenarioSchema,
    idSchema,
    folder: 'content/scenarios',
    pattern: '*.mdx',
    subfolder: null,
    noun: 'scenario',
    link: { component: 'Scenario', attribute: 'id' },
  },
  symptoms: {
    schema: symptomSchema,
    idSchema,
    folder: 'content/symptoms',
    pattern: '*.mdx',
    subfolder: null,
    noun: 'symptom',
    link: { component: 'Symptom', attribute: 'id' },
  },
  measured: {
    schema: measuredSchema,
    idSchema,
    folder: 'content/measured',
    pattern: '*.json',
    subfolder: null,
    noun: 'measured package',
    link: null,
  },
  sources: {
    schema: sourceSchema,
    idSchema,
    folder: 'content/sources',
    pattern: '*.json',
    subfolder: null,
    noun: 'source',
    link: { component: 'Source', attribute: 'id' },
  },
} as const satisfies Record<string, KindOfContent>;

export type Kind = keyof typeof KINDS;

/** The kinds whose files have prose beside their fields. */
export type ProseKind = { [K in Kind]: (typeof KINDS)[K]['pattern'] extends `${string}.mdx` ? K : never }[Kind];

/** The MDX components that link to a file of some kind. */
export type LinkComponent = NonNullable<(typeof KINDS)[Kind]['link']>['component'];

/** All kinds, in the order in which they are read and reported. */
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** A record with a value for each kind. */
export function forEachKind<V>(valueOf: (kind: Kind) => V): Record<Kind, V> {
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, valueOf(kind)])) as Record<Kind, V>;
}

/** How the files of a kind end: `.mdx`. */
export const extensionOf = (kind: Kind) => (KINDS[kind].pattern.endsWith('.mdx') ? '.mdx' : '.json');

/** The file of an entry, relative to the project: `content/ports/445.mdx`, `content/services/databases/redis.mdx`. */
export const fileOf = (kind: Kind, id: string, subfolder = '*') =>
  [KINDS[kind].folder, ...(KINDS[kind].subfolder === null ? [] : [subfolder]), `${id}${extensionOf(kind)}`].join('/');

/** The id of an entry is its file's name, whatever folder it lies in: `databases/redis.mdx` is `redis`. */
export const idOfFile = (path: string) => path.replace(/^.*\//, '').replace(/\.(?:mdx|json)$/, '');
