/** What is known of all numbers, small enough to be sent to a browser. */
import { MAX_PORT } from '#chart/port-space.ts';

/** First and last number; both belong to it. */
type NumberRun = readonly [from: number, to: number];

/** The facts as they travel: as `/tools/choose-a-port.json`. */
export interface PackedChooserFacts {
  edition: string;
  /** How many numbers IANA's registry lacks, lists, lacks … from 0 on. */
  listed: readonly number[];
  /** Ports with prose, in ascending order. */
  charted: readonly number[];
  /** Services and the ports that they have by default. */
  uses: readonly (readonly [from: number, to: number, title: string])[];
  /** What Kubernetes hands out on its nodes. */
  nodePorts: readonly NumberRun[];
  /** Ranges of a thousand numbers and more that other software takes where it runs. */
  wide: readonly (readonly [from: number, to: number, title: string])[];
  /** What browsers refuse. */
  blocked: readonly number[];
  /** What software that takes ranges cites, by the rule that goes by it. */
  citations: Readonly<Record<string, readonly string[]>>;
  /** Short labels of the sources that reasons name, by id. */
  sources: Readonly<Record<string, string>>;
}

/** The facts to be asked. */
export interface ChooserFacts {
  listed: ReadonlySet<number>;
  /** What is known to listen on a number, in words. */
  used: ReadonlyMap<number, readonly string[]>;
  nodePorts: readonly NumberRun[];
  wide: PackedChooserFacts['wide'];
  citations: PackedChooserFacts['citations'];
  blocked: ReadonlySet<number>;
}

/** Ascending numbers as lengths of runs: first how many are missing from 0 on, then how many follow each other. */
export function packNumbers(numbers: readonly number[]): number[] {
  const has = new Set(numbers);
  const lengths: number[] = [0];
  for (let n = 0, inside = false; n <= (numbers.at(-1) ?? -1); n++) {
    if (has.has(n) !== inside) {
      inside = !inside;
      lengths.push(0);
    }
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
  }
  return lengths;
}

export function unpackNumbers(lengths: readonly number[]): Set<number> {
  const numbers = new Set<number>();
  let start = 0;
  lengths.forEach((length, i) => {
    if (i % 2 === 1) for (let n = start; n < start + length; n++) numbers.add(n);
    start += length;
  });
  return numbers;
}

/** Makes the facts ready to be asked. */
export function unpackChooserFacts({
  listed,
  charted,
  uses,
  nodePorts,
  wide,
  citations,
  blocked,
}: PackedChooserFacts): ChooserFacts {
  const used = new Map<number, string[]>(charted.map((n) => [n, []]));
  for (const [from, to, title] of uses) {
    for (let n = from; n <= Math.min(to, MAX_PORT); n++) used.set(n, [...(used.get(n) ?? []), title]);
  }
  return { listed: unpackNumbers(listed), used, nodePorts, wide, citations, blocked: new Set(blocked) };
}
