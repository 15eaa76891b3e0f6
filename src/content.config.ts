/** Loaders × schemas, and nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { forEachKind, idOfFile, type Kind, KINDS } from '#content-model/kinds.ts';

const collectionOf = <K extends Kind>(kind: K) =>
  defineCollection({
    loader: glob({
      base: `./${KINDS[kind].folder}`,
      pattern: KINDS[kind].pattern,
      generateId: ({ entry }) => idOfFile(entry),
    }),
    schema: KINDS[kind].schema as (typeof KINDS)[K]['schema'],
  });

export const collections = forEachKind(collectionOf) as { [K in Kind]: ReturnType<typeof collectionOf<K>> };
