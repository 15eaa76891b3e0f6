/** What all rows of a table have in common, so that it is said once. */
import type { Endpoint } from '#chart/model.ts';

export interface SharedFacts {
  /** Whether all rows have one transport, one protocol. */
  transport: boolean;
  protocol: boolean;
}

const isOne = (values: readonly unknown[]) => new Set(values).size <= 1;

/** What the rows share. */
export const sharedOf = (rows: readonly Endpoint[]): SharedFacts => ({
  transport: isOne(rows.map((e) => e.transport)),
  protocol: isOne(rows.map((e) => e.protocol)),
});
