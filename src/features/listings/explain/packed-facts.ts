/** What the tool knows of numbers and programs, as it travels to the browser. */
import type { Verdict } from '#content-model/vocab.ts';

/** From one number to another, both included, on some transports; its exposure by its place in the list of them, -1 where none is known. */
export type PackedSpan = readonly [from: number, to: number, mask: number, exposure: number];

/**
 * Who may reach an endpoint. `code` has a digit each for reach, authentication, encryption, stake and the untouched
 * state: the word's place in its list from 1, 0 where it isn't known. `open` is empty where nobody needs it.
 */
export type PackedExposure = readonly [code: string, open: string, source: number];

/** What one changes of a service: the purpose and the system as places in their lists from 0. */
export type PackedSetting = readonly [does: number, system: number, how: string, where: string];

/** The facts as they travel: as `/tools/listening.json`. */
export interface PackedListingFacts {
  edition: string;
  /** IANA's names: how far each number is from the one before, the names behind spaces, the transports as a digit. */
  registered: { steps: readonly number[]; names: string; masks: string };
  /** Ports with a file: number, title, verdict, and what people call it there, programs among it. */
  ports: readonly (readonly [number: number, title: string, verdict: Verdict, words: string])[];
  /** Labels of sources, which exposures name by their places. */
  sources: readonly string[];
  exposures: readonly PackedExposure[];
  /**
   * Services of the chart: the names that their programs may have, reduced by `keyOf`, their names in service managers,
   * in lower case, whether it is a part of Windows, the runtimes that they run in, each behind a comma; the span first that one means by the name; a span
   * from -1 is a dynamic port.
   */
  services: readonly (readonly [
    title: string,
    id: string,
    names: string,
    units: string,
    windows: 0 | 1,
    runtimes: string,
    spans: readonly PackedSpan[],
    settings: readonly PackedSetting[],
  ])[];
}
