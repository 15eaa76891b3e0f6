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
  /** Services of the chart; a span from -1 is a dynamic port. */
  services: readonly (readonly [
    title: string,
    id: string,
    process: string,
    service: string,
    spans: readonly PackedSpan[],
  ])[];
  /** Software outside the chart, with the names that its programs may have. */
  uses: readonly (readonly [title: string, names: string, spans: readonly PackedSpan[]])[];
  /** Software that a port's own file names. */
  others: readonly (readonly [port: number, mask: number, name: string])[];
}
