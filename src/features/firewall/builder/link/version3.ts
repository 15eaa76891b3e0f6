/**
 * Version 3 of the builder's links: all that version 2 says, and lists in `from` and `to`; `ends`, the ends with names,
 * `Browser=10.0.0.0/8;Web server=10.0.1.10`; behind a choice `:ends-1-2`, between which of them it runs, and `1-2:`
 * before an opening of the set; `ticket`, `why` and `until`, what the reader says of the set; `profile` and `program` of
 * Windows; `also=deny,egress`, what is written besides. Links that need nothing of it are still written in an older version.
 */
import { count } from '#lib/text.ts';
import { isAlso } from '../../model/also.ts';
import { isOneAddress } from '../../model/address-list.ts';
import { isProfile } from '../../model/rule-set.ts';
import { readLegCode } from './leg-codes.ts';
import { MAX_ENDS, readSelectionWithEnds } from './selection-text.ts';
import type { BuilderState, NamedEnd, ReadLink } from './state.ts';
import { readTable, writeTable } from './table-text.ts';
import type { SelectionEnds } from '../subjects/selection.ts';
import { LIMITS as OLD_LIMITS, readShared, type SharedReading } from './version1.ts';
import { withVersion2, wordsOfVersion2 } from './version2.ts';
import { type LinkKey, VERSION_3_KEYS, WordReader } from './word-reader.ts';

/** How much of each is taken, in characters. */
const LIMITS = {
  addresses: 4_000,
  endName: 60,
  ticket: 60,
  why: 1_000,
  until: 20,
  program: 260,
  ends: 40_000,
} as const;

const writeEnds = (ends: readonly NamedEnd[]): string =>
  writeTable(ends.map(({ name, addresses }) => [name, addresses]));

function readEnds(text: string, reader: WordReader): NamedEnd[] {
  const all = readTable(text).map(([name = '', addresses = '']): NamedEnd => ({
    name: name.slice(0, LIMITS.endName),
    addresses: addresses.slice(0, LIMITS.addresses),
  }));
  if (all.length > MAX_ENDS) reader.notices.push(`The link names more than ${MAX_ENDS} ends. The rest was left out.`);
  return all.slice(0, MAX_ENDS);
}

/** What it reads otherwise than version 1. */
export const READING_OF_VERSION_3: SharedReading = {
  address: LIMITS.addresses,
  selection: readSelectionWithEnds,
  isCode: (text) => readLegCode(text) !== undefined,
};

/** What of a state only this version can say. */
const ownWords = ({ ends, ticket, justification, expires, windows, also }: BuilderState): [LinkKey, string][] => [
  ['ends', writeEnds(ends)],
  ['ticket', ticket],
  ['why', justification],
  ['until', expires],
  ['profile', windows.profiles.join(',')],
  ['program', windows.program],
  ['also', also.join(',')],
];

const isOld = (typed: string): boolean => typed.length <= OLD_LIMITS.address && isOneAddress(typed);

/** Whether no older version can say a state. */
export const needsVersion3 = (state: BuilderState): boolean =>
  ownWords(state).some(([, value]) => value !== '') ||
  state.selections.some(({ ends }) => ends) ||
  !isOld(state.source) ||
  !isOld(state.destination) ||
  (state.set?.codes ?? []).some((code) => code.includes(':'));

/** The words of version 3 for a state, the empty ones among them. */
export const wordsOfVersion3 = (state: BuilderState): [LinkKey, string][] => [
  ...wordsOfVersion2(state),
  ...ownWords(state),
];

/** Without what runs between ends that the link doesn't name: nobody knows whom it was meant for. */
function withKnownEnds(state: BuilderState, reader: WordReader): BuilderState {
  const isKnown = (ends: SelectionEnds | undefined) =>
    !ends || Math.max(ends.source, ends.destination) <= state.ends.length;
  const selections = state.selections.filter(({ ends }) => isKnown(ends));
  const codes = state.set?.codes.filter((code) => isKnown(readLegCode(code)?.ends)) ?? [];
  const lost = state.selections.length - selections.length + (state.set?.codes.length ?? 0) - codes.length;
  if (lost === 0) return state;
  reader.notices.push(
    `${count(lost, 'thing')} of the link would run between ends that it does not name, and ${lost === 1 ? 'is' : 'are'} left out.`,
  );
  return { ...state, selections, set: state.set && { ...state.set, codes } };
}

/** Reads all that version 3 knows; `how` is for a later one. */
export function stateOfVersion3(reader: WordReader, how: SharedReading): BuilderState {
  const shared = withVersion2(readShared(reader, how), reader);
  const ownList = <T extends string>(key: LinkKey, name: string, is: (word: string) => word is T): T[] =>
    reader.list(
      key,
      name,
      3,
      (text) => (is(text) ? text : undefined),
      (one) => one,
    );
  const profiles = ownList('profile', 'kinds of network', isProfile);
  const state: BuilderState = {
    ...shared,
    ends: readEnds(reader.text('ends', 'The ends', LIMITS.ends), reader),
    ticket: reader.text('ticket', 'The ticket', LIMITS.ticket),
    justification: reader.text('why', 'The reason', LIMITS.why),
    expires: reader.text('until', 'The date', LIMITS.until),
    also: ownList('also', 'things to write besides', isAlso),
    windows: { profiles, program: reader.text('program', 'The program', LIMITS.program) },
  };
  return withKnownEnds(state, reader);
}

/** Reads the words of a fragment of version 3. */
export function readVersion3(words: URLSearchParams): ReadLink {
  const reader = new WordReader(words, VERSION_3_KEYS);
  return { state: stateOfVersion3(reader, READING_OF_VERSION_3), notices: reader.notices };
}
