/** How a source is called in a footnote mark: short, and known to the field. */
import type { Source } from './model.ts';

const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^rfc(\d+)$/, (m) => `RFC ${m[1]}`],
  [/^(ms\d\d-\d{3})$/, (m) => (m[1] ?? '').toUpperCase()],
  [/^(m[sc]-[a-z0-9-]+)$/, (m) => `[${(m[1] ?? '').toUpperCase()}]`],
  [/^kb(\d+)$/, (m) => `KB ${m[1]}`],
  [/^q(\d+)$/, (m) => `Q${m[1]}`],
];

/** `RFC 4120`, `[MS-SMB2]`, `KB 832017`; else the label that its file gives it, or the publisher. */
export function sourceLabel(source: Pick<Source, 'id' | 'publisher' | 'label'>): string {
  if (source.label !== undefined) return source.label;
  for (const [pattern, label] of PATTERNS) {
    const match = pattern.exec(source.id);
    if (match) return label(match);
  }
  return source.publisher;
}

/** Whether a source only repeats what others make: pages say so where they rest on it. */
export const isSecondHand = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'second-hand';
