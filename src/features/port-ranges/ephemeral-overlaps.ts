/** What systems hand out to clients within a span of numbers. */
import { overlapOf, type PortSpan } from '#chart/port-span.ts';
import { EPHEMERAL_RANGES, type EphemeralRange } from '#chart/port-space.ts';

/** The numbers of a span that a system hands out by default, and its whole range. */
export interface EphemeralOverlap extends PortSpan {
  range: EphemeralRange;
}

/** Each ephemeral range that reaches into a span, with the numbers that they share. */
export function ephemeralOverlaps(span: PortSpan): EphemeralOverlap[] {
  return EPHEMERAL_RANGES.flatMap((range) => {
    const shared = overlapOf(span, range);
    return shared ? [{ ...shared, range }] : [];
  });
}
