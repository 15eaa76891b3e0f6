/** What systems hand out to clients within a span of numbers. */
import { COMMON_EPHEMERAL_RANGES, type EphemeralRange } from '#chart/ephemeral-ranges.ts';
import { overlapOf, type PortSpan } from '#chart/port-span.ts';

/** The numbers of a span that a system hands out by default, and its whole range. */
export interface EphemeralOverlap extends PortSpan {
  range: EphemeralRange;
}

/** Each ephemeral range that reaches into a span, those of common systems unless others are named, with what they share. */
export function ephemeralOverlaps(
  span: PortSpan,
  ranges: readonly EphemeralRange[] = COMMON_EPHEMERAL_RANGES,
): EphemeralOverlap[] {
  return ranges.flatMap((range) => {
    const shared = overlapOf(span, range);
    return shared ? [{ ...shared, range }] : [];
  });
}
