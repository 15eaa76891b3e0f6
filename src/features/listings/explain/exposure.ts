/** Who may reach a listener, ready to be judged; and how it travels to the browser as digits. */
import { REACHES } from '#chart/exposure.ts';
import type { ExposureEntry } from '#content-model/exposure.ts';
import { type Demand, type Reach, type Stake, vocab, wordsOf } from '#content-model/vocab.ts';

const DEMANDS = wordsOf(vocab.demands);
const STAKES = wordsOf(vocab.stakes);
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

/** An exposure as digits. */
export const exposureCode = (e: ExposureEntry, untouched: UntouchedAddress): string =>
  [
    digit(REACHES, e.reach),
    digit(DEMANDS, e.authentication),
    digit(DEMANDS, e.encryption),
    digit(STAKES, e.stake),
    digit(UNTOUCHED, untouched),
  ].join('');

const wordAt = <T>(words: readonly T[], at: string | undefined): T | null => words[Number(at) - 1] ?? null;

/** Digits as an exposure. */
export const readExposureCode = (code: string, open: string, source: string): KnownExposure => ({
  reach: wordAt(REACHES, code[0]) ?? 'internet',
  authentication: wordAt(DEMANDS, code[1]),
  encryption: wordAt(DEMANDS, code[2]),
  stake: wordAt(STAKES, code[3]),
  untouched: wordAt(UNTOUCHED, code[4]),
  open,
  source,
});
