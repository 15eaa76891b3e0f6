/** What became of each line: every line is in it exactly once. */
import type { UnparsedLine, Listener, ParsedListing, KindSection } from './listing.ts';
import type { LineResult } from './line-result.ts';
import { RULES } from './rules-reason.ts';

/** A line that wasn't understood is kept up to here; the rest of it is still in the paste. */
const MAX_KEPT_LENGTH = 1_000;

/** The results of one paste, line by line. */
export class LineLog {
  /** The kind that was read last; prompts and blank lines don't change it. */
  lastKind: string | null = null;
  readonly lines: readonly string[];
  readonly #results: (LineResult | undefined)[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.#results = Array.from({ length: lines.length });
  }

  /** What a line is, from 1. */
  at(line: number): LineResult | undefined {
    return this.#results[line - 1];
  }

  /** Writes down what a line is, in place of what stood there. */
  record(line: number, result: LineResult): void {
    this.#results[line - 1] = result;
    if (result.kind !== null) this.lastKind = result.kind;
  }

  /** Adds a listener to the line on which its record starts. */
  addListener(listener: Listener): void {
    const result = this.at(listener.line);
    if (result?.as === 'listeners') result.listeners.push(listener);
    else this.record(listener.line, { as: 'listeners', kind: listener.kind, listeners: [listener] });
  }

  /** All that was read. */
  toListing(): Omit<ParsedListing, 'onlyHost' | 'traffic'> {
    const listeners: Listener[] = [];
    const unparsed: UnparsedLine[] = [];
    const count = { connection: 0, heading: 0 };
    for (const [index, result] of this.#results.entries()) {
      if (result?.as === 'listeners') for (const listener of result.listeners) listeners.push(listener);
      else if (result?.as === 'connection' || result?.as === 'heading') count[result.as]++;
      else
        unparsed.push({
          line: index + 1,
          text: this.#keptText(index),
          reason: result?.reason ?? 'not read',
          mayListen: (result?.kind ?? null) !== null,
        });
    }
    return {
      sections: this.#sections(),
      listeners,
      connections: count.connection,
      headings: count.heading,
      unparsed,
      rulesText: unparsed.some(({ reason }) => reason === RULES) ? this.#withoutListings() : '',
    };
  }

  /** The numbers of the lines stay. */
  #withoutListings(): string {
    const isListing = (result: LineResult | undefined) => result?.as !== 'unparsed' && (result?.kind ?? null) !== null;
    return this.lines.map((line, index) => (isListing(this.#results[index]) ? '' : line)).join('\n');
  }

  #keptText(index: number): string {
    const text = this.lines[index] ?? '';
    return text.length > MAX_KEPT_LENGTH ? `${text.slice(0, MAX_KEPT_LENGTH)}…` : text;
  }

  #sections(): KindSection[] {
    const sections: KindSection[] = [];
    for (const [index, result] of this.#results.entries()) {
      const kind = result?.kind ?? null;
      if (kind === null) continue;
      const last = sections.at(-1);
      if (last?.kind === kind) last.to = index + 1;
      else sections.push({ kind, from: index + 1, to: index + 1 });
    }
    return sections;
  }
}
