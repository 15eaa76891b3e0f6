/** A figure of the benchmark, and how it is printed. */

export type Unit = 'bytes' | 'ms' | 'files' | 'pages' | 'pages/s' | 'requests';

export interface Figure {
  /** The heading under which it stands. */
  group: string;
  name: string;
  value: number;
  unit: Unit;
  /** What a reader needs beside the number: the page it belongs to. */
  note?: string;
}

const decimals = (digits: number) => new Intl.NumberFormat('en', { maximumFractionDigits: digits });

/** `13.2 kB`, `640 MB`, `86 ms`, `7.4 s`, `160 files`: a number a person can take in. */
export function readable({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (unit === 'bytes') {
    if (value < 1000) return `${decimals(0).format(value)} B`;
    if (value < 1_000_000) return `${decimals(1).format(value / 1000)} kB`;
    return `${decimals(1).format(value / 1_000_000)} MB`;
  }
  if (unit === 'ms') return value < 1000 ? `${decimals(0).format(value)} ms` : `${decimals(1).format(value / 1000)} s`;
  const word = value === 1 ? unit.replace(/s$/, '') : unit;
  return `${decimals(unit === 'pages/s' ? 1 : 0).format(value)} ${word}`;
}

/** All figures as plain text: a heading for each group, then a line for each figure. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  const cells = figures.map(readable);
  const right = Math.max(...cells.map((cell) => cell.length));
  return figures
    .map((figure, i) => {
      const heading = figure.group === figures[i - 1]?.group ? '' : `${i === 0 ? '' : '\n'}${figure.group}\n`;
      const note = figure.note === undefined ? '' : `   ${figure.note}`;
      return `${heading}  ${figure.name.padEnd(width)}  ${(cells[i] ?? '').padStart(right)}${note}`;
    })
    .join('\n');
}
