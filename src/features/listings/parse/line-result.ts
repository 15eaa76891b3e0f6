/** What a reader tells of a line. */
import type { Listener, ListingKind } from './listing.ts';
import type { ListingLine } from './lines.ts';

export type LineResult = (
  | { as: 'listeners'; kind: ListingKind; listeners: Listener[] }
  | { as: 'connection'; kind: ListingKind }
  | { as: 'heading'; kind: ListingKind | null }
  | { as: 'unparsed'; kind: ListingKind | null; reason: string }
) & {
  /** Reads a line again together with the next one, where a narrow terminal may have broken it. */
  join?: JoinNextLine;
};

export type JoinNextLine = (line: ListingLine, next: ListingLine) => LineResult | undefined;

/** Tells what a line is, or nothing where it belongs to another kind of listing. */
export type LineReader = (line: ListingLine) => LineResult | undefined;

export const asHeading = (kind: ListingKind | null = null): LineResult => ({ as: 'heading', kind });
export const asConnection = (kind: ListingKind): LineResult => ({ as: 'connection', kind });
export const asUnparsed = (kind: ListingKind | null, reason: string): LineResult => ({ as: 'unparsed', kind, reason });
export const asListeners = (...listeners: [Listener, ...Listener[]]): LineResult => ({
  as: 'listeners',
  kind: listeners[0].kind,
  listeners,
});

type KnownFields = Pick<Listener, 'kind' | 'line' | 'transport' | 'from'> & Partial<Listener>;

/** A listener with all that its listing doesn't tell left empty. */
export const completeListener = (known: KnownFields): Listener => ({
  to: known.from,
  address: '',
  reach: 'unknown',
  pid: null,
  program: null,
  services: [],
  remark: null,
  ...known,
});
