/** What somebody has chosen: things of the chart by kind and id, and bare numbers; less what is left out of them. */
import type { ReaderNotes } from '#chart/permits/permit.ts';
import type { IcmpType } from '#content-model/icmp-types.ts';
import type { Transport } from '#content-model/vocab.ts';

/** Something that can be let through. Whether the chart knows it is another question. */
export type RuleSubject =
  | { kind: 'service'; id: string }
  | { kind: 'endpoint'; service: string; id: string }
  | { kind: 'protocol'; id: string }
  /** A scenario with a pair of its roles, the first one the source; without them, its first pair. */
  | { kind: 'scenario'; id: string; roles?: { source: string; destination: string } }
  /** From the first port to the last, both included; a single port has both ends equal. */
  | { kind: 'ports'; transport: Transport; from: number; to: number }
  | { kind: 'ip-protocol'; number: number }
  /** A message of ICMP, in either version of IP. */
  | { kind: 'icmp'; type: IcmpType };

/** Between which ends a choice runs, by their numbers: 0 is the source and the destination of the whole set, 1 the first with a name. */
export interface SelectionEnds {
  source: number;
  destination: number;
}

/** The source and the destination of the whole set. */
export const WHOLE_SET: SelectionEnds = { source: 0, destination: 0 };

export const isWholeSet = ({ source, destination }: SelectionEnds): boolean => source === 0 && destination === 0;

export interface Selection {
  subject: RuleSubject;
  /** Its own ends; absent where it runs between those of the whole set. */
  ends?: SelectionEnds;
  /** What the reader says of it, as it was typed; absent where all of it is empty. */
  notes?: ReaderNotes;
  /** Ids of switches that are turned off. */
  without: readonly string[];
  /** Ids of switches that are off by themselves, and turned on. */
  with: readonly string[];
}

/** A selection with other ends or notes of its own, where undefined takes them away; all else of it stays. */
export function withOwn(
  selection: Selection,
  own: { ends?: SelectionEnds | undefined; notes?: ReaderNotes | undefined },
): Selection {
  const { ends, notes, ...rest } = { ...selection, ...own };
  return { ...rest, ...(ends && { ends }), ...(notes && { notes }) };
}

/**
 * A port on the transports that something is known to listen on. A registration is no evidence: where nothing is
 * known, it counts with TCP alone, or with the only transports that it names.
 */
export function portSelections(
  number: number,
  listening: readonly (Transport | null)[],
  registered: readonly Transport[],
): Selection[] {
  const known = [...new Set(listening.filter((transport) => transport !== null))];
  const guessed = registered.length === 0 || registered.includes('tcp') ? (['tcp'] as const) : registered;
  return (known.length > 0 ? known : guessed).map((transport) =>
    selectionOf({ kind: 'ports', transport, from: number, to: number }),
  );
}

/** The whole of it, as it is by itself. */
export const selectionOf = (subject: RuleSubject): Selection => ({ subject, without: [], with: [] });
