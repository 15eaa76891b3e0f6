/**
 * Symptoms by the text of an error, pasted whole or in part, with names, addresses and times of its own around it. A
 * text is compared by its words and its pairs of words; one that few symptoms have tells more than one that many have.
 */
import { withoutInvisible } from '#lib/invisible.ts';
import type { ErrorIndex, IndexedSymptom } from '../index/error-index.ts';
import type { SearchMatch } from './search-match.ts';

/** More than any error has: a whole log is compared by its beginning. */
const MAX_LENGTH = 4000;
/** The share of a text that has to stand in what was typed for it to be that error. */
const MIN_SHARE = 0.7;
/** The share of what was typed that has to stand in a text while somebody still types it, and the words it needs. */
const MIN_TYPED_SHARE = 0.9;
const MIN_TYPED_WORDS = 3;
const MAX_MATCHES = 4;

/** What varies from case to case parts a text: nothing on its two sides is a pair. */
const VARIES = /\{[a-z]+\}/;

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');

/** The words of a text and its pairs of words that stand beside each other, each once. */
function featuresOf(text: string): Set<string> {
  const pieces = text.split(VARIES).map(wordsIn);
  return new Set(pieces.flatMap((words) => [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]));
}

interface ErrorText {
  symptom: IndexedSymptom;
  text: string;
  features: ReadonlySet<string>;
  weight: number;
}

interface OpenErrors {
  texts: readonly ErrorText[];
  weightOf(feature: string): number;
}

function open(index: ErrorIndex): OpenErrors {
  const texts = index.flatMap((symptom) =>
    symptom.texts.map((text) => ({ symptom, text, features: featuresOf(text) })),
  );
  const owners = new Map<string, Set<string>>();
  for (const { symptom, features } of texts)
    for (const feature of features) owners.set(feature, (owners.get(feature) ?? new Set()).add(symptom.id));
  const weightOf = (feature: string) => Math.log(1 + index.length / (owners.get(feature)?.size ?? 1));
  return { texts: texts.map((one) => ({ ...one, weight: sumOf(one.features, weightOf) })), weightOf };
}

const sumOf = (features: Iterable<string>, weightOf: (feature: string) => number) =>
  [...features].reduce((sum, feature) => sum + weightOf(feature), 0);

const opened = new WeakMap<ErrorIndex, OpenErrors>();

function openErrors(index: ErrorIndex): OpenErrors {
  const known = opened.get(index) ?? open(index);
  opened.set(index, known);
  return known;
}

/** Symptoms for a text: those whose text it has, and those whose text it begins or is a part of. */
export interface ErrorMatches {
  pasted: readonly SearchMatch[];
  begun: readonly SearchMatch[];
}

interface Scored {
  match: SearchMatch;
  score: number;
  isPasted: boolean;
}

function scoreOf({ symptom, text, features, weight }: ErrorText, typed: ReadonlySet<string>, all: OpenErrors) {
  const shared = [...features].filter((feature) => typed.has(feature));
  const agreed = sumOf(shared, all.weightOf);
  const isPasted = agreed >= weight * MIN_SHARE;
  const isBegun =
    shared.filter((feature) => !feature.includes(' ')).length >= MIN_TYPED_WORDS &&
    agreed >= sumOf(typed, all.weightOf) * MIN_TYPED_SHARE;
  if (!isPasted && !isBegun) return [];
  const page = { kind: 'symptom', id: symptom.id, title: symptom.title, hint: '' } as const;
  const match: SearchMatch = { ...page, reason: 'error', matched: text, matchType: isPasted ? 'inside' : 'words' };
  // Of two texts that are there whole, the longer one tells more; of two as long, the one that is there whole.
  return [{ match, score: agreed * (agreed / weight), isPasted } satisfies Scored];
}

/** Whether it can be the text of an error: words, not a number or one name. Codes alone are names of the exact index. */
export const isErrorText = (typed: string): boolean =>
  typed
    .slice(0, MAX_LENGTH)
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word)).length >= 2;

/** The symptoms that a text leads to, the best first, each once. */
export function errorMatches(index: ErrorIndex, typed: string): ErrorMatches {
  const errors = openErrors(index);
  const features = featuresOf(withoutInvisible(typed).slice(0, MAX_LENGTH));
  const scored = errors.texts.flatMap((text) => scoreOf(text, features, errors)).sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const best = scored.filter(({ match: { id } }) => !seen.has(id) && seen.add(id)).slice(0, MAX_MATCHES);
  const matchesOf = (wanted: boolean) => best.filter(({ isPasted }) => isPasted === wanted).map(({ match }) => match);
  return { pasted: matchesOf(true), begun: matchesOf(false) };
}
