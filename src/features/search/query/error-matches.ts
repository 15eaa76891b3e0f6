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
/** Fewer are enough where they stand side by side in the text. */
const MIN_PHRASE_WORDS = 2;
const MAX_MATCHES = 4;

/** What varies from case to case parts a text: nothing on its two sides is a pair. */
const VARIES = /\{[a-z]+\}/;

/**
 * A message of the system that any program may print behind words of its own: `bind: Address already in use`,
 * `[Errno 98] Address already in use`. Without the sign before it, it may be what somebody types to tell of a failure.
 */
const OF_ANY_PROGRAM = /^\{program\}: (.+)$/;

/** They are left out by whoever types a text from memory. */
const ARTICLE = /^(?:an?|the)$/;

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '' && !ARTICLE.test(word));

/** Words and their pairs that stand beside each other. */
const withPairs = (words: readonly string[]) => [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];

interface ErrorText {
  symptom: IndexedSymptom;
  text: string;
  /** The words of each piece, with a space before each. */
  pieces: readonly string[];
  /** Words and pairs of words, each once. */
  features: ReadonlySet<string>;
  weight: number;
}

interface OpenErrors {
  texts: readonly ErrorText[];
  weightOf(feature: string): number;
}

function open(index: ErrorIndex): OpenErrors {
  const texts = index.flatMap((symptom) =>
    symptom.texts.map((text) => {
      const pieces = text.split(VARIES).map(wordsIn);
      const features = new Set(pieces.flatMap(withPairs));
      return { symptom, text, pieces: pieces.map((words) => ` ${words.join(' ')}`), features };
    }),
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
  /** Of those that are begun, the ones in which all that was typed stands side by side. */
  phrases: readonly SearchMatch[];
}

interface Scored {
  match: SearchMatch;
  score: number;
  isPasted: boolean;
  isPhrase: boolean;
  /** Whether the page is called so, besides. */
  isTitle: boolean;
}

/** What was typed, the last word made whole as the text has it: somebody may be in the middle of it. */
function completed(words: readonly string[], features: ReadonlySet<string>): readonly string[] {
  const [last = '', before = ''] = words.toReversed();
  if (features.has(last)) return words;
  const begun = [...features].filter((feature) => !feature.includes(' ') && feature.startsWith(last));
  const whole = begun.find((word) => features.has(`${before} ${word}`)) ?? begun[0];
  return whole === undefined ? words : [...words.slice(0, -1), whole];
}

/** Whether a text that any program prints stands in what was typed as programs print it; true of all other texts. */
function isPrinted(text: string, typed: string): boolean {
  const message = OF_ANY_PROGRAM.exec(text)?.[1]?.toLowerCase();
  return message === undefined || [':', ']'].some((sign) => typed.includes(`${sign} ${message}`));
}

function scoreOf(error: ErrorText, words: readonly string[], typedText: string, all: OpenErrors): Scored[] {
  const { symptom, text, pieces, features, weight } = error;
  if (!isPrinted(text, typedText)) return [];
  const isPhrase = words.length >= MIN_PHRASE_WORDS && pieces.some((piece) => piece.includes(` ${words.join(' ')}`));
  const agreementOf = (typed: ReadonlySet<string>) => [...features].filter((feature) => typed.has(feature));
  const typed = new Set(withPairs(words));
  const pasted = sumOf(agreementOf(typed), all.weightOf);
  const isPasted = pasted >= weight * MIN_SHARE;
  const whole = isPasted ? typed : new Set(withPairs(completed(words, features)));
  const shared = agreementOf(whole);
  const agreed = sumOf(shared, all.weightOf);
  const isBegun =
    isPhrase ||
    (shared.filter((feature) => !feature.includes(' ')).length >= MIN_TYPED_WORDS &&
      agreed >= sumOf(whole, all.weightOf) * MIN_TYPED_SHARE);
  if (!isPasted && !isBegun) return [];
  const page = { kind: 'symptom', id: symptom.id, title: symptom.title, hint: '' } as const;
  const match: SearchMatch = { ...page, reason: 'error', matched: text, matchType: isPasted ? 'inside' : 'words' };
  // Of two texts that are there whole, the longer one tells more; of two as long, the one that is there whole.
  const isTitle = isPhrase && ` ${wordsIn(symptom.title).join(' ')}`.startsWith(` ${words.join(' ')}`);
  return [{ match, score: agreed * (agreed / weight), isPasted, isPhrase, isTitle }];
}

/** Whether it can be the text of an error: words, not a number or one name. Codes alone are names of the exact index. */
export const isErrorText = (typed: string): boolean =>
  typed
    .slice(0, MAX_LENGTH)
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word)).length >= 2;

const comparedPart = (typed: string) => withoutInvisible(typed).slice(0, MAX_LENGTH);
const wordsTyped = (typed: string) => wordsIn(comparedPart(typed));

/** The symptoms that a text leads to, the best first, each once. */
export function errorMatches(index: ErrorIndex, typed: string): ErrorMatches {
  const errors = openErrors(index);
  const words = wordsTyped(typed);
  const lowered = comparedPart(typed).toLowerCase();
  const scored = errors.texts
    .flatMap((text) => scoreOf(text, words, lowered, errors))
    .sort((a, b) => Number(b.isTitle) - Number(a.isTitle) || b.score - a.score);
  const seen = new Set<string>();
  const best = scored.filter(({ match: { id } }) => !seen.has(id) && seen.add(id)).slice(0, MAX_MATCHES);
  const begun = best.filter(({ isPasted }) => !isPasted);
  return {
    pasted: best.filter(({ isPasted }) => isPasted).map(({ match }) => match),
    begun: begun.map(({ match }) => match),
    phrases: begun.filter(({ isPhrase }) => isPhrase).map(({ match }) => match),
  };
}

/** Whether the words that errors have of a text are rarer among them than those of a name that it has, too. */
export function isRarerThanName(index: ErrorIndex, typed: string, name: string): boolean {
  const { weightOf } = openErrors(index);
  const ofName = new Set(wordsIn(name));
  const words = [...new Set(wordsTyped(typed))];
  const others = words.filter((word) => !ofName.has(word));
  return (
    sumOf(others, weightOf) >
    sumOf(
      words.filter((word) => ofName.has(word)),
      weightOf,
    )
  );
}
