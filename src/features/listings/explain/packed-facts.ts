/** What the tool knows of numbers and programs, as it travels to the browser. */
import type { Demand, OperatingSystem, Reach, SettingPurpose, Stake, Verdict } from '#content-model/vocab.ts';

/** The words that codes name by their places: they travel, and the labels of their vocabularies stay behind. */
export interface PackedWords {
  reaches: readonly Reach[];
  demands: readonly Demand[];
  stakes: readonly Stake[];
  purposes: readonly SettingPurpose[];
  systems: readonly OperatingSystem[];
}

/** What services of the chart are called, by columns. */
interface PackedNames {
  /** Empty where `slugOf` makes it of the title, as it does of most. */
  ids: readonly string[];
  /** Their names in service managers, in lower case. */
  units: readonly string[];
  /** The names that their programs may have, reduced by `keyOf`, beside those after the title and the id. */
  names: readonly string[];
  titles: readonly string[];
}

/**
 * Who may reach endpoints, by columns. What an open one gives away is empty where nobody needs it; a code has as many
 * digits as `exposureCode` writes, one exposure's behind the other's; a source is a place (see packed-places.ts).
 */
export interface PackedExposures {
  open: readonly string[];
  codes: string;
  sources: readonly string[];
}

/** What is said in digits or, of most, not at all, by columns. */
interface PackedNumbers {
  /** Of IANA's names: the transports as a digit each. */
  registeredMasks: string;
  /** Of services: a digit each, 1 for a part of Windows. */
  windows: string;
  /** Of services: the runtimes that they run in; empty for most. */
  runtimes: readonly string[];
  /** Of IANA's names: how far each number is from the one before. */
  registeredSteps: readonly number[];
  /**
   * Where services listen, behind commas, the span first that one means by the name: `53tu 9000+10t2 8080t?` is a
   * number, how many follow it, the first letters of its transports, and its exposure as a place. `*` is a dynamic port.
   */
  spans: string;
}

/**
 * The facts as they travel: as `/tools/listening.json`. Several names in one text stand behind commas. Compression
 * finds again what stands near: names stand beside names, sentences beside sentences, digits at the end.
 */
export interface PackedListingFacts {
  edition: string;
  words: PackedWords;
  /** IANA's names, behind spaces. */
  registeredNames: string;
  services: PackedNames;
  /** Labels of sources, which exposures name by their places. */
  sources: readonly string[];
  /** Ports with a file: number, title, verdict, and what people call it there in a word or two, programs among it. */
  ports: readonly (readonly [number: number, title: string, verdict: Verdict, words: string])[];
  /** Of each service a line for each: the purpose and the system as digits, how, and behind a tab where. */
  settings: readonly string[];
  exposures: PackedExposures;
  numbers: PackedNumbers;
}
