/**
 * Version 1 of the builder's links. `i` what is chosen, `from` and `to` the addresses, `os=old` Windows before
 * Vista, `as` the syntax looked at, `n` the comment, `p` the set as it was, `e` its edition, `k` a checksum of it all.
 * Frozen: links in tickets are written like this. A kind of thing that it did not know before, such as ICMP, may join
 * it: no link that could be read changes its meaning by that.
 */
import type { Selection } from '../subjects/selection.ts';
import { checksumOf } from './checksum.ts';
import { readOpeningCode } from './codes.ts';
import { readSelection, selectionKey, writeSelection } from './selection-text.ts';
import { type BuilderState, EMPTY_STATE, type LinkedSet, type ReadLink } from './state.ts';
import { type LinkKey, VERSION_1_KEYS, WordReader } from './word-reader.ts';

/** How much of each is taken: characters of a text, things in a list. */
export const LIMITS = { address: 200, comment: 10_000, selections: 200, codes: 2_000 } as const;

/** What a later version reads otherwise. */
export interface SharedReading {
  /** The longest text of an address. */
  address: number;
  selection: (text: string) => Selection | undefined;
  isCode: (text: string) => boolean;
}

const AS_VERSION_1: SharedReading = {
  address: LIMITS.address,
  selection: readSelection,
  isCode: (text) => readOpeningCode(text) !== undefined,
};

/** The words of version 1 for a state, the empty ones among them. */
export function wordsOfVersion1(state: BuilderState): [LinkKey, string][] {
  const { selections, source, destination, generation, comment, syntax, set } = state;
  return [
    ['i', selections.map(writeSelection).join(',')],
    ['from', source],
    ['to', destination],
    ['os', generation === 'before-vista' ? 'old' : ''],
    ['as', syntax],
    ['n', comment],
    ['p', set?.codes.join(',') ?? ''],
    ['e', set?.edition ?? ''],
  ];
}

/** The words without the empty ones. With a set comes the checksum, so that a link that was cut short shows. */
export function checkedWords(words: readonly [LinkKey, string][], hasSet: boolean): [LinkKey, string][] {
  // Half a letter would come back as another one, and the check would fail.
  const full = words.flatMap(([key, value]): [LinkKey, string][] =>
    value === '' ? [] : [[key, value.toWellFormed()]],
  );
  return hasSet ? [['k', checksumOf(full)], ...full] : full;
}

/** The set that a link brought along, where it can be relied on or nothing else is left. */
function linkedSet(
  reader: WordReader,
  selections: readonly Selection[],
  { isCode }: SharedReading,
): LinkedSet | undefined {
  const read = (text: string) => (isCode(text) ? text : undefined);
  const codes = reader.list('p', 'ports', LIMITS.codes, read, (code) => code);
  const edition = reader.word('e', 'The edition', /^[\w.-]{1,20}$/);
  if (!reader.has('k') && !reader.has('p') && !reader.has('e')) return undefined;
  if (reader.isWhole()) return { codes, edition };
  const isAll = selections.length === 0 && codes.length > 0;
  reader.notices.push(
    `The link is not as it was made: it was cut short or altered. ${isAll ? 'What could be read of its set stands below' : 'What could be read stands below, and the set is worked out from it'}; check it against where the link came from.`,
  );
  return isAll ? { codes, edition } : undefined;
}

/** Reads what all versions share; whatever cannot be read is left out, and said. */
export function readShared(reader: WordReader, how = AS_VERSION_1): BuilderState {
  const selections = reader.list('i', 'choices', LIMITS.selections, how.selection, selectionKey);
  return {
    ...EMPTY_STATE,
    selections,
    source: reader.text('from', 'The source', how.address),
    destination: reader.text('to', 'The destination', how.address),
    generation: reader.word('os', 'The Windows generation', /^old$/) === 'old' ? 'before-vista' : 'since-vista',
    syntax: reader.word('as', 'The syntax', /^[a-z0-9-]{1,40}$/),
    comment: reader.text('n', 'The comment', LIMITS.comment),
    set: linkedSet(reader, selections, how),
  };
}

/** Reads the words of a fragment of version 1. */
export function readVersion1(words: URLSearchParams): ReadLink {
  const reader = new WordReader(words, VERSION_1_KEYS);
  return { state: readShared(reader), notices: reader.notices };
}
