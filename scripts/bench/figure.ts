/** A figure of the benchmark, and how it is printed. */

type Unit = 'bytes' | 'ms' | 'ms/page' | 'pages' | 'times';

export interface Figure {
  /** The heading under which it stands. */
  group: string;
  name: string;
  value: number;
  unit: Unit;
  /** The most that it should be, in the same unit. */
  budget?: number | undefined;
  /** What a reader needs beside the number: the page it belongs to. */
  note?: string | undefined;
}

/** One of the generators that are compared, and all that was measured of it. */
export interface Contender {
  name: string;
  figures: Figure[];
}

const decimals = (digits: number) => new Intl.NumberFormat('en', { maximumFractionDigits: digits });
export const counted = (value: number): string => decimals(0).format(value);

function bytesText(value: number): string {
  if (value < 1000) return `${counted(value)} B`;
  if (value < 1_000_000) return `${decimals(1).format(value / 1000)} kB`;
  if (value < 1_000_000_000) return `${decimals(1).format(value / 1_000_000)} MB`;
  return `${decimals(2).format(value / 1_000_000_000)} GB`;
}

/** `13.2 kB`, `640 MB`, `86 ms`, `7.4 s`, `2.6 times`: a number a person can take in; a dash for what isn't known. */
export function readable({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (Number.isNaN(value)) return '–';
  if (unit === 'bytes') return bytesText(value);
  if (unit === 'ms') return value < 1000 ? `${counted(value)} ms` : `${decimals(1).format(value / 1000)} s`;
  if (unit === 'ms/page') return `${decimals(2).format(value)} ms a page`;
  return unit === 'times' ? `${decimals(1).format(value)} times` : counted(value);
}

/** `under 6 kB: holds`, `none: missed by 40 kB`; empty without a budget, or a value to hold against it. */
export function budgetText({ value, unit, budget }: Pick<Figure, 'value' | 'unit' | 'budget'>): string {
  if (budget === undefined || Number.isNaN(value)) return '';
  const limit = budget === 0 ? 'none' : `under ${readable({ value: budget, unit })}`;
  return value <= budget ? `${limit}: holds` : `${limit}: missed by ${readable({ value: value - budget, unit })}`;
}
