/** The readers of one paste, asked in the order of the kinds; and the signs of kinds whose readers take no part. */
import type { LineReader, LineResult } from './line-result.ts';
import type { ListingLine } from './lines.ts';
import type { FurtherReaders, KindSign, ListingReader, SharedByReaders, StartReader } from './listing-kind.ts';
import { LISTING_KINDS } from './listing-kinds.ts';

/** So much of a line is looked through for a sign, in characters. */
const MAX_SIGNED = 2_000;

interface AbsentKind {
  id: string;
  sign: KindSign;
  /** Its reader would be asked behind so many of those that take part. */
  place: number;
}

/** What answers for one paste. */
export interface AskedReaders {
  /** What a line is, by the first reader that knows it; then by `noise`. */
  read(line: ListingLine): LineResult | undefined;
  /** The same without `noise`. */
  readRows(line: ListingLine): LineResult | undefined;
  /** For lines that nobody knows. */
  readUnknown(line: ListingLine): LineResult | undefined;
  endRecord(): void;
  end(): void;
  /** The absent kinds whose signs were seen. */
  readonly missed: ReadonlySet<string>;
}

/** Each reader once, in the order of the kinds, and whether it is one of a common kind. */
function startersOf(further: FurtherReaders) {
  const starters = new Map<StartReader, { isCommon: boolean }>();
  const absent: AbsentKind[] = [];
  for (const kind of LISTING_KINDS) {
    const isCommon = 'reader' in kind;
    const start = isCommon ? kind.reader : further[kind.id];
    if (start) starters.set(start, { isCommon });
    else if (!isCommon) absent.push({ id: kind.id, sign: kind.sign, place: starters.size });
  }
  return { starters: [...starters], absent };
}

const isRow = ({ as }: LineResult): boolean => as === 'listeners' || as === 'connection';

/** Fits no text, an empty one neither. */
const NEVER = /(?!)/;

/** One pattern for all, tried at the start of a line where they all are: else each would be tried at every sign of it. */
function anyOf(sources: readonly string[]): RegExp {
  if (sources.length === 0) return NEVER;
  const isAnchored = sources.every((source) => source.startsWith('^'));
  return new RegExp(`${isAnchored ? '^' : ''}(?:${sources.join('|')})`, 'is');
}

/** Starts the readers of the common kinds and of those in `further`. */
export function askReaders(shared: SharedByReaders, noise: LineReader, further: FurtherReaders): AskedReaders {
  const { starters, absent } = startersOf(further);
  const readers: readonly ListingReader[] = starters.map(([start]) => start(shared));
  const reads = readers.map(({ read }) => read);
  const areCommon = starters.map(([, { isCommon }]) => isCommon);
  // Whoever takes a lone word for a row of its own is asked before whoever takes any line for more of the last.
  const unknown = readers.flatMap(({ readUnknown }) => readUnknown ?? []).reverse();
  const start = anyOf(absent.map(({ sign }) => sign.start.source));
  const anywhere = anyOf(absent.flatMap(({ sign }) => sign.anywhere?.source ?? []));
  const missed = new Set<string>();

  /** A sign counts where the reader would have been asked before the one that knows the line. */
  function lookForSigns({ text }: ListingLine, knownAt: number): void {
    const looked = text.trimStart().slice(0, MAX_SIGNED);
    if (!start.test(looked) && !anywhere.test(looked)) return;
    for (const { id, sign, place } of absent)
      if (place <= knownAt && (sign.start.test(looked) || sign.anywhere?.test(looked))) missed.add(id);
  }

  function readRows(line: ListingLine): LineResult | undefined {
    for (let at = 0; at < reads.length; at++) {
      const result = reads[at]?.(line);
      if (result === undefined) continue;
      // What is a row of a common kind is no first line of another.
      if (!isRow(result) || areCommon[at] === false) lookForSigns(line, at);
      return result;
    }
    lookForSigns(line, reads.length);
    return undefined;
  }

  return {
    missed,
    readRows,
    read: (line) => readRows(line) ?? noise(line),
    readUnknown(line) {
      for (const read of unknown) {
        const result = read(line);
        if (result !== undefined) return result;
      }
      return undefined;
    },
    endRecord: () => readers.forEach((reader) => reader.endRecord?.()),
    end: () => readers.forEach((reader) => reader.end?.()),
  };
}
