/** A figure of the benchmark, and how it is printed. */

export type Unit = 'bytes' | 'ms' | 'ms/page' | 'files' | 'pages' | 'pages/s' | 'requests';

export interface Figure {
  /** The heading under which it stands. */
  group: string;
  name: string;
  value: number;
  unit: Unit;
  /** The most that it should be, in the same unit. */
  budget?: number;
  /** What a reader needs beside the number: the page it belongs to. */
  note?: string;
}

const decimals = (digits: number) => new Intl.NumberFormat('en', { maximumFractionDigits: digits });

function bytesText(value: number): string {
  if (value < 1000) return `${decimals(0).format(value)} B`;
  if (value < 1_000_000) return `${decimals(1).format(value / 1000)} kB`;
  if (value < 1_000_000_000) return `${decimals(1).format(value / 1_000_000)} MB`;
  return `${decimals(2).format(value / 1_000_000_000)} GB`;
}

/** `13.2 kB`, `640 MB`, `86 ms`, `7.4 s`, `160 files`: a number a person can take in. */
export function readable({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (unit === 'bytes') return bytesText(value);
  if (unit === 'ms') return value < 1000 ? `${decimals(0).format(value)} ms` : `${decimals(1).format(value / 1000)} s`;
  if (unit === 'ms/page') return `${decimals(2).format(value)} ms a page`;
  const word = value === 1 ? unit.replace(/s$/, '') : unit;
  return `${decimals(unit === 'pages/s' ? 1 : 0).format(value)} ${word}`;
}

/** `under 6 kB: holds`, `none: missed by 40 kB`; empty without a budget. */
export function budgetText({ value, unit, budget }: Pick<Figure, 'value' | 'unit' | 'budget'>): string {
  if (budget === undefined) return '';
  const limit = budget === 0 ? 'none' : `under ${readable({ value: budget, unit })}`;
  return value <= budget ? `${limit}: holds` : `${limit}: missed by ${readable({ value: value - budget, unit })}`;
}

/** The figures below their headings, in the order in which both first come. */
export const byGroup = (figures: readonly Figure[]): Map<string, Figure[]> => Map.groupBy(figures, (f) => f.group);

const widest = (cells: readonly string[]) => Math.max(0, ...cells.map((cell) => cell.length));

/** All figures as plain text: a heading for each group, then a line for each figure. */
export function table(figures: readonly Figure[]): string {
  const names = widest(figures.map((figure) => figure.name));
  const values = widest(figures.map(readable));
  const budgets = widest(figures.map(budgetText));
  const line = (figure: Figure) =>
    [
      figure.name.padEnd(names),
      readable(figure).padStart(values),
      budgetText(figure).padEnd(budgets),
      figure.note ?? '',
    ].join('  ');
  return [...byGroup(figures)]
    .map(([group, some]) => [group, ...some.map((figure) => `  ${line(figure)}`.trimEnd())].join('\n'))
    .join('\n\n');
}
