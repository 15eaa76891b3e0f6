/** What the tool knows of numbers and programs, as it travels to the browser. */
import type { Demand, OperatingSystem, Reach, SettingPurpose, Stake, Verdict } from '#content-model/vocab.ts';
import type { Column } from './packed-columns.ts';

/** The words that codes name by their places: they travel, and the labels of their vocabularies stay behind. */
export interface PackedWords {
  reaches: readonly Reach[];
  demands: readonly Demand[];
  stakes: readonly Stake[];
  purposes: readonly SettingPurpose[];
  systems: readonly OperatingSystem[];
  verdicts: readonly Verdict[];
}

/** What services of the chart and ports with a file are called; like stands beside like. */
interface PackedNames {
  /** Of services: empty where `slugOf` makes it of the title, as it does of most. */
  ids: Column;
  /** Of services: the names that their programs may have, reduced by `keyOf`, beside those after the title and the id. */
  names: Column;
  /** Of ports: what people call it there in a word or two, programs among it. */
  portWords: Column;
  /** Of services: their names in service managers, in lower case. */
  units: Column;
  /** Of services. */
  titles: Column;
  portTitles: Column;
}

/**
 * Who may reach endpoints, by columns. What an open one gives away is empty where nobody needs it; a code has as many
 * digits as `exposureCode` writes, one exposure's behind the other's; a source is a place (see packed-places.ts).
 */
export interface PackedExposures {
  open: Column;
  codes: string;
  sources: Column;
}

/** What is said in digits or, of most, not at all, by columns. */
interface PackedNumbers {
  /** Of IANA's names: the transports as a digit each. */
  registeredMasks: string;
  /** Of services: a digit each, 1 for a part of Windows. */
  windows: string;
  /** Of services: the runtimes that they run in; empty for most. */
  runtimes: Column;
  /** Of ports with a file: how far each is from the one before, and its verdict as a digit. */
  portSteps: readonly number[];
  portVerdicts: string;
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
  names: PackedNames;
  /** Labels of sources, which exposures name by their places. */
  sources: Column;
  /** Of each service a line for each: the purpose and the system as digits, how (empty for its unit's `stopCommand`), and behind a tab where. */
  settings: Column;
  exposures: PackedExposures;
  numbers: PackedNumbers;
}
