/** What the tool knows of numbers and programs, as it travels to the browser. */
import type { Verdict } from '#content-model/vocab.ts';

/** From one number to another, both included, on some transports. */
export type PackedSpan = readonly [from: number, to: number, mask: number];

/** The facts as they travel: as `/tools/listening.json`. */
export interface PackedListingFacts {
  edition: string;
  /** IANA's names: how far each number is from the one before, the names behind spaces, the transports as a digit. */
  registered: { steps: readonly number[]; names: string; masks: string };
  /** Ports with a file: number, title, verdict, and what people call it there, programs among it. */
  ports: readonly (readonly [number: number, title: string, verdict: Verdict, words: string])[];
  /**
   * Services of the chart: the names that their programs may have, reduced by `keyOf`, their names in service managers,
   * in lower case, each behind a comma; the span first that one means by the name; a span from -1 is a dynamic port.
   */
  services: readonly (readonly [
    title: string,
    id: string,
    names: string,
    units: string,
    spans: readonly PackedSpan[],
  ])[];
}
