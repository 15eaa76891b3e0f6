/** A service's life as a bar: on the scale of Windows' versions for its parts, on one of years for all others. */
import { vocab, wordsOf } from '#content-model/vocab.ts';
import { isVersion, type Moment, momentYear } from './lifetime.ts';

export interface LifetimeBar {
  /** The scale: its first and its last year, both included. */
  first: number;
  last: number;
  /** The years in which a version of Windows came, for a service that has lived by them; otherwise each fifth year. */
  ticks: readonly number[];
  /** From the year in which it came to the one in which it went, or to the end of the scale. */
  from: number;
  to: number;
}

/** The scale begins where the versions do, so that the bars of all services can be compared. */
const VERSION_YEARS = wordsOf(vocab.windowsVersions).map(momentYear);

/** The bar of a life, up to the year of the edition. */
export function lifetimeBar({ from, to }: { from: Moment; to: Moment | null }, now: number): LifetimeBar {
  const begin = momentYear(from);
  const isWindows = isVersion(from);
  const first = Math.min(begin, ...VERSION_YEARS);
  const years = Array.from({ length: now - first + 1 }, (_, i) => first + i);
  return {
    first,
    last: now,
    ticks: isWindows ? [...new Set(VERSION_YEARS)] : years.filter((year) => year % 5 === 0),
    from: begin,
    to: to === null ? now : momentYear(to),
  };
}
