/** What became of each line: every line is in it exactly once. */
import type { LeftOver, Listener, ListingKind, Reading, Stretch } from './listing.ts';
import type { Told } from './line-result.ts';

/** A line that wasn't understood is kept up to here; the rest of it is still in the paste. */
const KEPT = 1_000;

export class Ledger {
  /** The kind that was read last; prompts and blank lines don't change it. */
  last: ListingKind | null = null;
  readonly lines: readonly string[];
  readonly #told: (Told | undefined)[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.#told = Array.from({ length: lines.length });
  }

  /** What was told of a line, from 1. */
  at(line: number): Told | undefined {
    return this.#told[line - 1];
  }

  /** Writes down what a line is, in place of what stood there. */
  put(line: number, told: Told): void {
    this.#told[line - 1] = told;
    if (told.kind !== null) this.last = told.kind;
  }

  /** Adds a listener to the line on which its record starts. */
  add(listener: Listener): void {
    const told = this.at(listener.line);
    if (told?.as === 'listeners') told.listeners.push(listener);
    else this.put(listener.line, { as: 'listeners', kind: listener.kind, listeners: [listener] });
  }

  reading(): Reading {
    const listeners: Listener[] = [];
    const leftOver: LeftOver[] = [];
    const count = { connection: 0, heading: 0 };
    for (const [index, told] of this.#told.entries()) {
      if (told?.as === 'listeners') for (const listener of told.listeners) listeners.push(listener);
      else if (told?.as === 'connection' || told?.as === 'heading') count[told.as]++;
      else leftOver.push({ line: index + 1, text: this.#kept(index), reason: told?.reason ?? 'not read' });
    }
    return {
      stretches: this.#stretches(),
      listeners,
      connections: count.connection,
      headings: count.heading,
      leftOver,
    };
  }

  #kept(index: number): string {
    const text = this.lines[index] ?? '';
    return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
  }

  #stretches(): Stretch[] {
    const stretches: Stretch[] = [];
    for (const [index, told] of this.#told.entries()) {
      const kind = told?.kind ?? null;
      if (kind === null) continue;
      const last = stretches.at(-1);
      if (last?.kind === kind) last.to = index + 1;
      else stretches.push({ kind, from: index + 1, to: index + 1 });
    }
    return stretches;
  }
}
