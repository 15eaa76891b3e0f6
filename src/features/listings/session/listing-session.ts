/** The tool without a page: reads, explains, keeps the rows, and hands out what is to be shown. */
import { compare, type Comparison } from './compare-listings.ts';
import { explain } from '../explain/explain-listing.ts';
import type { Facts } from '../explain/facts.ts';
import type { Row } from '../explain/explained-row.ts';
import { asCsv, asMarkdown, asTicket, type Stamp } from './export.ts';
import { type Filter, NO_FILTER } from './filter-rows.ts';
import { byChange, byWeight, countOf, firstOf, type Group } from './group-rows.ts';
import type { Reading } from '../parse/listing.ts';
import type { Order } from './sort-rows.ts';
import { type Summary, summarise, verdictOf } from './summary.ts';
import { CHANGES } from './change-text.ts';

/** Reads a listing; `onProgress` gets the number of lines read so far. */
export type Read = (text: string, onProgress?: (lines: number) => void) => Reading;

/** Reading is so much of the work; the rest is explaining. */
const READING = 0.5;

const linesIn = (text: string) => text.split('\n').length;

export interface Wish {
  order: Order;
  filter: Filter;
  /** How many rows at most. */
  limit: number;
}

export interface View {
  /** Cut off at the limit; `counts` has how many there are. */
  groups: readonly Group[];
  counts: Readonly<Record<string, number>>;
  /** How many rows pass the filter. */
  total: number;
  shown: number;
  /** For the ticket: as plain text. */
  ticket: string;
}

export interface Outcome {
  summary: Summary;
  /** What was read of the earlier listing; null where there is none. */
  before: Summary | null;
  /** How many opened, changed, closed and stayed; null without an earlier listing. */
  changes: Readonly<Record<keyof Comparison, number>> | null;
}

export type FileKind = 'markdown' | 'csv';

export class Desk {
  readonly #read: Read;
  readonly #facts: Facts;
  #rows: readonly Row[] = [];
  #comparison: Comparison | undefined;
  #verdict = '';

  constructor(read: Read, facts: Facts) {
    this.#read = read;
    this.#facts = facts;
  }

  /** `before` is the earlier listing; empty where nothing is compared. `onProgress` gets a share from 0 to 1. */
  explain(text: string, before: string, onProgress: (share: number) => void): Outcome {
    const half = before.trim() === '' ? 1 : 0.5;
    const now = this.#take(text, (share) => onProgress(share * half));
    const then = half === 1 ? undefined : this.#take(before, (share) => onProgress(half + share * half));
    this.#rows = now.rows;
    this.#comparison = then && compare(then.rows, now.rows);
    this.#verdict = verdictOf(now.summary);
    const c = this.#comparison;
    return {
      summary: now.summary,
      before: then?.summary ?? null,
      changes: c
        ? { opened: c.opened.length, changed: c.changed.length, closed: c.closed.length, same: c.same.length }
        : null,
    };
  }

  view({ order, filter, limit }: Wish, stamp: Stamp): View {
    const groups = this.#groups(order, filter);
    const shown = firstOf(groups, limit);
    return {
      groups: shown,
      counts: Object.fromEntries(groups.map(({ id, entries }) => [id, entries.length])),
      total: countOf(groups),
      shown: countOf(shown),
      ticket: asTicket(groups, this.#told(), stamp),
    };
  }

  /** All rows that pass the filter. */
  file(kind: FileKind, { order, filter }: Omit<Wish, 'limit'>, stamp: Stamp): string {
    const groups = this.#groups(order, filter);
    return kind === 'csv' ? asCsv(groups, stamp) : asMarkdown(groups, this.#told(), stamp);
  }

  #take(text: string, onProgress: (share: number) => void): { rows: Row[]; summary: Summary } {
    const all = linesIn(text);
    const reading = this.#read(text, (lines) => onProgress((READING * lines) / all));
    const rows = explain(reading, this.#facts);
    return { rows, summary: summarise(reading, rows) };
  }

  #groups(order: Order, filter: Filter = NO_FILTER): Group[] {
    return this.#comparison ? byChange(this.#comparison, filter, order) : byWeight(this.#rows, filter, order);
  }

  #told(): string {
    if (!this.#comparison) return this.#verdict;
    const counts = (['opened', 'changed', 'closed'] as const).map(
      (id) => `${CHANGES[id].toLowerCase()} ${this.#comparison?.[id].length ?? 0}`,
    );
    return `Compared with an earlier listing: ${counts.join(', ')}. ${this.#verdict}`;
  }
}
