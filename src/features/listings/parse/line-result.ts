/** What a reader tells of a line. */
import type { Listener, ListingKind } from './listing.ts';
import type { Line } from './lines.ts';

export type Told = (
  | { as: 'listeners'; kind: ListingKind; listeners: Listener[] }
  | { as: 'connection'; kind: ListingKind }
  | { as: 'heading'; kind: ListingKind | null }
  | { as: 'left'; kind: ListingKind | null; reason: string }
) & {
  /** Reads a line again together with the next one, where a narrow terminal may have broken it. */
  join?: Join;
};

export type Join = (line: Line, next: Line) => Told | undefined;

/** Tells what a line is, or nothing where it belongs to another kind of listing. */
export type Reader = (line: Line) => Told | undefined;

export const heading = (kind: ListingKind | null = null): Told => ({ as: 'heading', kind });
export const connection = (kind: ListingKind): Told => ({ as: 'connection', kind });
export const left = (kind: ListingKind | null, reason: string): Told => ({ as: 'left', kind, reason });
export const listens = (...listeners: [Listener, ...Listener[]]): Told => ({
  as: 'listeners',
  kind: listeners[0].kind,
  listeners,
});

type Known = Pick<Listener, 'kind' | 'line' | 'transport' | 'from'> & Partial<Listener>;

/** A listener with all that its listing doesn't tell left empty. */
export const listenerOf = (known: Known): Listener => ({
  to: known.from,
  address: '',
  reach: 'unknown',
  pid: null,
  program: null,
  services: [],
  remark: null,
  ...known,
});
