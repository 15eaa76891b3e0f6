/** The tool without a page: reads, explains, keeps the rows, and hands out what is to be shown. */
import type { ListingComparison } from './compare-listings.ts';
import type { ListingComparer } from './comparer.ts';
import { explainListing } from '../explain/explain-listing.ts';
import type { ListingFacts } from '../explain/facts.ts';
import type { ExplainedRow } from '../explain/explained-row.ts';
import { asCsv, asJson, asMarkdown, asTicket, type ExportStamp } from './export.ts';
import { type RowFilter, NO_FILTER } from './filter-rows.ts';
import { groupByChange, groupRows, countRows, firstRows, type RowGroup } from './group-rows.ts';
import type { ParsedListing } from '../parse/listing.ts';
import type { AskedListener } from '../joined/ask-rules.ts';
import type { JoinedReport } from '../joined/join-rules.ts';
import { type JoinedExport, joinedExport } from '../joined/joined-export.ts';
import type { TrafficCount } from '../parse/log-traffic.ts';
import { type ExplainedTraffic, explainTraffic } from './traffic-text.ts';
import type { RowOrder } from './sort-rows.ts';
import { countLines } from './count-lines.ts';
import { type ListingSummary, summarise } from './summary.ts';
import { summaryText } from './summary-text.ts';
import { stepText } from './next-steps.ts';
import { CHANGE_LABELS } from './change-labels.ts';
import { PartMissing } from '../parse/part-missing.ts';

/** Reads a listing; `onProgress` gets the number of lines read so far. */
export type ReadListing = (
  text: string,
  onProgress?: (lines: number) => void,
  numberOf?: (name: string) => number | undefined,
) => ParsedListing;

/** Reading is so much of the work; the rest is explaining. */
const READING_SHARE = 0.5;

export interface ViewOptions {
  order: RowOrder;
  filter: RowFilter;
  /** How many rows at most. */
  limit: number;
}

export interface ListingView {
  /** Cut off at the limit; `counts` has how many there are. */
  groups: readonly RowGroup[];
  counts: Readonly<Record<string, number>>;
  /** How many rows pass the filter. */
  total: number;
  shown: number;
  /** For the ticket: as plain text. */
  ticket: string;
}

export interface ListingOutcome {
  summary: ListingSummary;
  /** What was read of the earlier listing; null where there is none. */
  before: ListingSummary | null;
  /** Rules of a firewall that stand beside the listing; empty where there are none. */
  rulesText: string;
  /** What logs of firewalls in the paste ask for. */
  traffic: readonly ExplainedTraffic[];
  /** How many opened, changed, closed and stayed; null without an earlier listing. */
  changes: Readonly<Record<keyof ListingComparison, number>> | null;
}

export type ExportFormat = 'markdown' | 'csv' | 'json';

/** What is there besides, when it is needed. */
export interface SessionParts {
  readonly comparer?: ListingComparer;
}

interface ReadRows {
  rows: readonly ExplainedRow[];
  traffic: readonly TrafficCount[];
  rulesText: string;
  onlyHost: string;
}

const hasHosts = ({ rows }: ReadRows): boolean => rows.some(({ host }) => host !== '');

/** The machine of a listing that names one alone counts where the other listing has several. */
function besideOneAnother(...both: readonly [ReadRows, ReadRows]): [readonly ExplainedRow[], readonly ExplainedRow[]] {
  const [before, after] = both.map(({ rows, onlyHost }) =>
    both.some(hasHosts) && onlyHost !== '' ? rows.map((row) => ({ ...row, host: onlyHost })) : rows,
  );
  return [before ?? [], after ?? []];
}

export class ListingSession {
  readonly #read: ReadListing;
  readonly #facts: ListingFacts;
  readonly #parts: SessionParts;
  #rows: readonly ExplainedRow[] = [];
  #comparison: (ListingComparison & { textOf: ListingComparer['textOf'] }) | undefined;
  #summary = '';
  #onlyHost = '';
  #joined: JoinedExport | undefined;

  constructor(read: ReadListing, facts: ListingFacts, parts: SessionParts) {
    this.#read = read;
    this.#facts = facts;
    this.#parts = parts;
  }

  /**
   * `before` is the earlier listing; empty where nothing is compared. `onProgress` gets a share from 0 to 1. Throws
   * `PartMissing` where it needs a part that isn't there.
   */
  explain(text: string, before: string, onProgress: (share: number) => void): ListingOutcome {
    const half = before.trim() === '' ? 1 : 0.5;
    const { comparer } = this.#parts;
    if (half < 1 && !comparer) throw new PartMissing('comparer');
    const now = this.#readAndExplain(text, (share) => onProgress(share * half));
    const then = half === 1 ? undefined : this.#readAndExplain(before, (share) => onProgress(half + share * half));
    this.#rows = now.rows;
    this.#onlyHost = now.onlyHost;
    this.#joined = undefined;
    this.#comparison = then &&
      comparer && { ...comparer.compare(...besideOneAnother(then, now)), textOf: comparer.textOf };
    this.#summary = [summaryText(now.summary), ...now.summary.steps.map(stepText)].join(' ').replaceAll('`', '');
    const c = this.#comparison;
    return {
      summary: now.summary,
      before: then?.summary ?? null,
      rulesText: now.rulesText,
      traffic: explainTraffic(now.traffic, this.#facts),
      changes: c
        ? { opened: c.opened.length, changed: c.changed.length, closed: c.closed.length, same: c.same.length }
        : null,
    };
  }

  view({ order, filter, limit }: ViewOptions, stamp: ExportStamp): ListingView {
    const groups = this.#groups(order, filter);
    const shown = firstRows(groups, limit);
    return {
      groups: shown,
      counts: Object.fromEntries(groups.map(({ id, rows }) => [id, rows.length])),
      total: countRows(groups),
      shown: countRows(shown),
      ticket: asTicket(groups, this.#told(), this.#named(stamp)),
    };
  }

  /** All listeners as the rules of a firewall are asked for them. */
  listeners(): AskedListener[] {
    return this.#rows.map(({ host, transport, from, to, addresses, reach, program, inside, kind }) => ({
      ...{ host, transport, from, to, addresses, reach, program, inside, kind },
    }));
  }

  /** Keeps what the rules say of these listeners, for the ticket and the files. */
  keepJoined(report: JoinedReport): void {
    this.#joined = joinedExport(report, this.#rows);
  }

  #named(stamp: ExportStamp): ExportStamp {
    return { ...stamp, host: this.#onlyHost, joined: this.#joined };
  }

  /** All rows that pass the filter. */
  export(kind: ExportFormat, { order, filter }: Omit<ViewOptions, 'limit'>, stamp: ExportStamp): string {
    const groups = this.#groups(order, filter);
    const named = this.#named(stamp);
    if (kind === 'csv') return asCsv(groups, named);
    return (kind === 'json' ? asJson : asMarkdown)(groups, this.#told(), named);
  }

  #readAndExplain(text: string, onProgress: (share: number) => void): ReadRows & { summary: ListingSummary } {
    const all = countLines(text);
    const reading = this.#read(text, (lines) => onProgress((READING_SHARE * lines) / all), this.#facts.numberOf);
    const rows = explainListing(reading, this.#facts);
    return {
      rows,
      onlyHost: reading.onlyHost,
      rulesText: reading.rulesText,
      traffic: reading.traffic,
      summary: summarise(reading, rows),
    };
  }

  #groups(order: RowOrder, filter: RowFilter = NO_FILTER): RowGroup[] {
    if (!this.#comparison) return groupRows(this.#rows, filter, order);
    return groupByChange(this.#comparison, this.#comparison.textOf, filter, order);
  }

  #told(): string {
    if (!this.#comparison) return this.#summary;
    const counts = (['opened', 'changed', 'closed'] as const).map(
      (id) => `${CHANGE_LABELS[id].toLowerCase()} ${this.#comparison?.[id].length ?? 0}`,
    );
    return `Compared with an earlier listing: ${counts.join(', ')}. ${this.#summary}`;
  }
}
