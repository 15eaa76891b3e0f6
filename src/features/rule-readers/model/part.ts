/** What a reader gets: the lines of one part of a paste, and the names that they may use. */
import type { Transport } from '#content-model/transports.ts';
import { type AddressSet, ANY_ADDRESS } from './addresses.ts';
import type { FirewallChain, FirewallSet, ReadLine, RuleSetReading } from './rule.ts';

export interface PartLine {
  /** From 1. */
  number: number;
  text: string;
}

/** What the registry says of names of ports. */
export interface NameLookup {
  /** A port's name, in lower case; undefined where nobody knows it. */
  port: (name: string, transport: Transport) => number | undefined;
}

export interface RulePart {
  lines: readonly PartLine[];
  /** The command above it, as it was typed; empty where there is none. */
  command: string;
  names: NameLookup;
}

/** What a reader makes of a part. */
export type PartReading = Pick<RuleSetReading, 'sets' | 'lines' | 'notices'>;

const MAX_KEPT_LENGTH = 500;

/** Writes down what became of each line of a part: every line once. */
export class LineBook {
  readonly #lines = new Map<number, ReadLine>();
  readonly #texts = new Map<number, string>();

  constructor(lines: readonly PartLine[]) {
    for (const { number, text } of lines) this.#texts.set(number, text);
  }

  rule(line: number): void {
    if (this.#lines.get(line)?.as !== 'left-over') this.#lines.set(line, { line, as: 'rule' });
  }

  frame(line: number): void {
    if (!this.#lines.has(line)) this.#lines.set(line, { line, as: 'frame' });
  }

  /** `reason` is for a person. It stays, whatever else is said of the line. */
  leftOver(line: number, reason: string): void {
    const text = this.#texts.get(line) ?? '';
    const kept = text.length > MAX_KEPT_LENGTH ? `${text.slice(0, MAX_KEPT_LENGTH)}…` : text;
    this.#lines.set(line, { line, as: 'left-over', text: kept, reason });
  }

  /** All of them, in order; a line that nobody spoke of is left over. */
  all(): ReadLine[] {
    return [...this.#texts.keys()].map((line) => {
      if (!this.#lines.has(line)) this.leftOver(line, 'not understood');
      return this.#lines.get(line) ?? { line, as: 'frame' };
    });
  }
}

/** A set of one chain, which every packet from outside enters: for firewalls that have no more. */
export const setOfOneChain = (
  name: string,
  chain: Pick<FirewallChain, 'policy' | 'policyLine' | 'rules'>,
  covers: AddressSet = ANY_ADDRESS,
): FirewallSet => ({
  name,
  covers,
  chains: [{ ...chain, id: name, name, hook: { direction: 'in', priority: 0 }, covers }],
});
