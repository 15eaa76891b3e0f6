/** Who may reach a listener, ready to be judged; and how it travels to the browser as digits. */
import type { ExposureEntry } from '#content-model/exposure.ts';
import type { Demand, Reach, Stake } from '#content-model/vocab.ts';
import type { PackedWords } from './packed-facts.ts';

/** What an untouched installation does, as far as it says something of an open one. */
const UNTOUCHED = ['loopback', 'everywhere'] as const;

/** On which address it listens untouched: on loopback alone, on every address, or nobody knows. */
type UntouchedAddress = (typeof UNTOUCHED)[number] | null;

/** Who may sensibly reach an endpoint, what it asks, and what is lost. */
export interface KnownExposure {
  reach: Reach;
  authentication: Demand | null;
  encryption: Demand | null;
  stake: Stake | null;
  untouched: UntouchedAddress;
  /** What an open one gives away, in sentences; may be empty. */
  open: string;
  /** The label of the document that it can be checked against. */
  source: string;
}

const digit = (words: readonly string[], word: string | null | undefined): number =>
  word === null || word === undefined ? 0 : words.indexOf(word) + 1;

/** So many digits has a code. */
export const CODE_LENGTH = 5;

/**
 * An exposure as a digit each for reach, authentication, encryption, stake and the untouched state: the word's place in
 * its list from 1, 0 where it isn't known.
 */
export const exposureCode = (
  { reaches, demands, stakes }: PackedWords,
  e: ExposureEntry,
  untouched: UntouchedAddress,
): string =>
  [
    digit(reaches, e.reach),
    digit(demands, e.authentication),
    digit(demands, e.encryption),
    digit(stakes, e.stake),
    digit(UNTOUCHED, untouched),
  ].join('');

const wordAt = <T>(words: readonly T[], at: string | undefined): T | null => words[Number(at) - 1] ?? null;

/** Digits as an exposure. */
export const readExposureCode = (
  { reaches, demands, stakes }: PackedWords,
  code: string,
  open: string,
  source: string,
): KnownExposure => ({
  reach: wordAt(reaches, code[0]) ?? 'internet',
  authentication: wordAt(demands, code[1]),
  encryption: wordAt(demands, code[2]),
  stake: wordAt(stakes, code[3]),
  untouched: wordAt(UNTOUCHED, code[4]),
  open,
  source,
});
