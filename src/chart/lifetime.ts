/** When a service has existed: in versions of Windows, or in years. */
import { vocab, wordsOf } from '#content-model/vocab.ts';

/** A moment of a service's life: a word of windows-versions.json, or a year. */
export type Moment = string;

const VERSIONS: Readonly<Record<string, { label: string; year: number }>> = vocab.windowsVersions;
/** The versions of Windows, in the order in which they came. */
export const VERSION_ORDER: readonly string[] = wordsOf(vocab.windowsVersions);

/** `Windows Server 2008`, or the year. */
export const momentText = (moment: Moment): string => VERSIONS[moment]?.label ?? moment;

/** Whether a moment is a version of Windows, and not a year. */
export const isVersion = (moment: Moment): boolean => Object.hasOwn(VERSIONS, moment);

/** The year of a moment. */
export const momentYear = (moment: Moment): number => VERSIONS[moment]?.year ?? Number(moment);

/** Whether `a` came before `b`: versions by the order in which they came, all others by their years. */
export const isBefore = (a: Moment, b: Moment): boolean => {
  const [first, second] = [VERSION_ORDER.indexOf(a), VERSION_ORDER.indexOf(b)];
  return first >= 0 && second >= 0 ? first < second : momentYear(a) < momentYear(b);
};
