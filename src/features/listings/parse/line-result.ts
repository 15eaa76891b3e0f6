/** What a reader tells of a line. `kind` is the id of a kind of listing; null where it could be any. */
import type { Listener } from './listing.ts';
import type { ListingLine } from './lines.ts';

/** What a line is. */
export type LineResult = (
  | { as: 'listeners'; kind: string; listeners: Listener[] }
  | { as: 'connection'; kind: string }
  | { as: 'heading'; kind: string | null }
  | { as: 'unparsed'; kind: string | null; reason: string }
) & {
  /** Reads a line again together with the next one, where a narrow terminal may have broken it. */
  join?: JoinNextLine;
};

/** What a line and the next one are together; undefined where they don't belong together. */
export type JoinNextLine = (line: ListingLine, next: ListingLine) => LineResult | undefined;

/** Tells what a line is, or nothing where it belongs to another kind of listing. */
export type LineReader = (line: ListingLine) => LineResult | undefined;

/** Understood, and of no further use. */
export const asHeading = (kind: string | null = null): LineResult => ({ as: 'heading', kind });
/** A connection, which is only counted. */
export const asConnection = (kind: string): LineResult => ({ as: 'connection', kind });
/** Not understood; `reason` is for a person. */
export const asUnparsed = (kind: string | null, reason: string): LineResult => ({ as: 'unparsed', kind, reason });
/** The listeners of one line: a list of ports may hold tens of thousands. */
export const asListeners = (listeners: [Listener, ...Listener[]]): LineResult => ({
  as: 'listeners',
  kind: listeners[0].kind,
  listeners,
});

type KnownFields = Pick<Listener, 'kind' | 'line' | 'transport' | 'from'> & Partial<Listener>;

const NO_SERVICES: readonly string[] = [];

/** A listener with all that its listing doesn't tell left empty. Field by field: spreading costs as much as the reading. */
export const completeListener = (known: KnownFields): Listener => ({
  host: known.host ?? '',
  kind: known.kind,
  line: known.line,
  transport: known.transport,
  from: known.from,
  to: known.to ?? known.from,
  address: known.address ?? '',
  reach: known.reach ?? 'unknown',
  pid: known.pid ?? null,
  program: known.program ?? null,
  services: known.services ?? NO_SERVICES,
  remark: known.remark ?? null,
  inside: known.inside ?? null,
});
