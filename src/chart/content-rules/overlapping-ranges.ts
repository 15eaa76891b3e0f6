/** The ranges and numbers of one service do not overlap: each number is said once. */
import { endpointSchema } from '#content-model/endpoint.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

interface Span {
  field: string;
  /** What it is a span of: only those of the same thing are compared. */
  of: string;
  text: string;
  from: number;
  to: number;
}

function spanOf(field: string, of: string, port: number | string): Span[] {
  if (port === 'dynamic') return [];
  const [from = 0, to = from] = String(port).split('-').map(Number);
  return [{ field, of, text: String(port), from, to }];
}

const endpointSpans = ({ data }: WrittenFile): Span[] =>
  itemsOf(data, 'endpoints', endpointSchema).flatMap(([i, entry]) =>
    'port' in entry
      ? spanOf(
          `endpoints[${i}]`,
          entry.protocol === undefined ? entry.transport : `${entry.protocol} on ${entry.transport}`,
          entry.port,
        )
      : [],
  );

/** The same span twice is said by the rule for endpoints. */
const overlap = (a: Span, b: Span) => a.of === b.of && a.text !== b.text && a.from <= b.to && b.from <= a.to;

const overlapsIn = ({ file }: WrittenFile, spans: readonly Span[]): Diagnostic[] =>
  spans.flatMap((span, i) => {
    const earlier = spans.slice(0, i).find((other) => overlap(span, other));
    if (!earlier) return [];
    const found = `${span.of} ${span.text}, which meets ${earlier.text} of ${earlier.field}`;
    return [{ file, field: `${span.field}.port`, found, expected: 'ranges and numbers that do not overlap' }];
  });

export const overlappingRanges = (content: WrittenContent): Diagnostic[] =>
  filesOf(content, 'services').flatMap((file) => overlapsIn(file, endpointSpans(file)));
