/** Listeners written by hand, and the facts of the real chart. */
import { explainListing } from '#features/listings/explain/explain-listing.ts';
import { unpackFacts } from '#features/listings/explain/unpack-facts.ts';
import { packFacts } from '#features/listings/explain/pack-facts.ts';
import type { ExplainedRow } from '#features/listings/explain/explained-row.ts';
import type { Listener, ParsedListing } from '#features/listings/parse/listing.ts';
import { readListing } from '#features/listings/parse/read-listing.ts';
import { COMPARER } from '#features/listings/session/comparer.ts';
import { ListingSession } from '#features/listings/session/listing-session.ts';
import { realChart } from '../../support/real-chart.ts';

export const PACKED = packFacts(realChart);
export const FACTS = unpackFacts(PACKED);

/** The tool without a page, with all that a worker may have. */
export const newSession = () => new ListingSession(readListing, FACTS, { comparer: COMPARER });

/** `0.0.0.0` answers all, `127.` this machine, `[::]` all; anything else is one address. */
function reachOf(address: string): Listener['reach'] {
  if (address === '') return 'unknown';
  if (/^(?:0\.0\.0\.0|\[::\]|\*)$/.test(address)) return 'world';
  return /^(?:127\.|\[::1\])/.test(address) ? 'loopback' : 'address';
}

/** A listener of `tcp 445 0.0.0.0`, with whatever else it has. */
export function listener(place: string, more: Partial<Listener> = {}): Listener {
  const [transport = 'tcp', number = '0', address = ''] = place.split(' ');
  const [from = 0, to = from] = number.split('-').map(Number);
  return {
    kind: 'netstat-windows',
    line: 1,
    transport: transport as Listener['transport'],
    from,
    to,
    address,
    reach: reachOf(address),
    pid: null,
    program: null,
    services: [],
    remark: null,
    host: '',
    inside: null,
    ...more,
  };
}

const readingOf = (...listeners: Listener[]): ParsedListing => ({
  sections: [],
  listeners,
  onlyHost: '',
  connections: 0,
  headings: 0,
  unparsed: [],
  rulesText: '',
  traffic: [],
});

export const rowsOf = (...listeners: Listener[]): ExplainedRow[] => explainListing(readingOf(...listeners), FACTS);

/** The row of one listener. */
export function rowOf(place: string, more: Partial<Listener> = {}): ExplainedRow {
  const [row] = rowsOf(listener(place, more));
  if (!row) throw new Error('No row');
  return row;
}

/** A row on Linux. */
export const onLinux = (place: string, program: string | null) => rowOf(place, { kind: 'ss', program });
