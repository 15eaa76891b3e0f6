/**
 * The vocabularies: closed lists of words, each a JSON file in `content/vocab/`.
 * A list's keys are the enum of the schema, the TypeScript type and the value in the API;
 * its labels are what a page prints.
 */
import { z } from 'astro/zod';
import type * as lists from './vocabulary-files.ts';

export * as vocab from './vocabulary-files.ts';

/** The words of one vocabulary, in the file's order. */
export function wordsOf<V extends object>(list: V): [keyof V & string, ...(keyof V & string)[]] {
  return Object.keys(list) as [keyof V & string, ...(keyof V & string)[]];
}

/** A schema that accepts the words of one vocabulary and nothing else. */
export function wordOf<V extends object>(list: V) {
  return z.enum(wordsOf(list));
}

/** A word of a vocabulary, all that the vocabulary says of it, and the things that have it. */
export type WordGroup<V extends object, T> = { id: keyof V & string; items: readonly T[] } & V[keyof V & string];

/** Things by their word of a vocabulary, in the vocabulary's order and without words that none has; within each in their own order. */
export function groupByWord<V extends object, T>(
  list: V,
  things: Iterable<T>,
  wordOfThing: (thing: T) => keyof V,
): WordGroup<V, T>[] {
  const byWord = Map.groupBy(things, wordOfThing);
  return wordsOf(list).flatMap((id) => {
    const items = byWord.get(id);
    return items ? [{ ...list[id], id, items }] : [];
  });
}

export type { Transport } from './transports.ts';
export type Direction = keyof typeof lists.directions;
export type FlowDirection = keyof typeof lists.flowDirections;
export type Reach = keyof typeof lists.reaches;
export type OperatingSystem = keyof typeof lists.operatingSystems;
export type SettingPurpose = keyof typeof lists.settingPurposes;
export type Stake = keyof typeof lists.stakes;
export type Demand = keyof typeof lists.demands;
export type Protection = keyof typeof lists.protections;
export type Family = keyof typeof lists.families;
export type SourceKind = keyof typeof lists.sourceKinds;
export type ScenarioArea = keyof typeof lists.scenarioAreas;
export type SymptomArea = keyof typeof lists.symptomAreas;
export type ConnectionStage = keyof typeof lists.connectionStages;
export type Standing = keyof typeof lists.standings;
export type Verdict = keyof typeof lists.verdicts;
export type Technique = keyof typeof lists.techniques;
