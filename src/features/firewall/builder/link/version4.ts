/**
 * Version 4 of the builder's links: all that version 3 says, and `notes`, what the reader says of single things that are
 * chosen: name, reason, ticket and last day, `Jump host=Administrators come through it=CHG-7=2031-12-31;…`. Behind a
 * choice, and behind its ends, stands `:note-1`, which of them is said of it. `dyn` are ports in the place of the dynamic
 * range, `5722,50000-50100`. Links that need nothing of it are still written in an older version.
 * Version 5 has the same words: the name that is made of its content has these ports in it, which that of version 4 has not.
 */
import type { ReaderNotes } from '#chart/permits/permit.ts';
import { count } from '#lib/text.ts';
import { withNotes } from '../selection-notes.ts';
import type { Selection } from '../subjects/selection.ts';
import { wholeNumber } from './codes.ts';
import { selectionKey, writeSelection } from './selection-text.ts';
import type { BuilderState, ReadLink } from './state.ts';
import { readTable, writeTable } from './table-text.ts';
import { LIMITS as OLD_LIMITS } from './version1.ts';
import { READING_OF_VERSION_3, stateOfVersion3, wordsOfVersion3 } from './version3.ts';
import { type LinkKey, VERSION_4_KEYS, WordReader } from './word-reader.ts';

/** How much of each is taken, in characters. */
const LIMITS = { name: 60, justification: 1_000, ticket: 60, expires: 20, dynamic: 200, all: 100_000 } as const;

/** Whether no older version can say a state. */
export const needsVersion4 = ({ selections, dynamicPorts }: BuilderState): boolean =>
  dynamicPorts !== '' || selections.some(({ notes }) => notes);

/** Notes as a row of the table. */
const rowOf = ({ name, justification, ticket, expires }: ReaderNotes): string =>
  writeTable([[name, justification, ticket, expires]]);

/** The rows of the table: things of which the same is said share one. */
const rowsOf = (selections: readonly Selection[]): string[] => [
  ...new Set(selections.flatMap(({ notes }) => (notes ? rowOf(notes) : []))),
];

/** `tcp/22:ends-1-2:note-1:no-…`. */
function writeWithNote(selection: Selection, rows: readonly string[]): string {
  const written = writeSelection(selection);
  if (!selection.notes) return written;
  const key = selectionKey(selection);
  return `${key}:note-${rows.indexOf(rowOf(selection.notes)) + 1}${written.slice(key.length)}`;
}

/** The words of version 4 for a state, the empty ones among them. */
export function wordsOfVersion4(state: BuilderState): [LinkKey, string][] {
  const rows = rowsOf(state.selections);
  const chosen = state.selections.map((one) => writeWithNote(one, rows)).join(',');
  const words = wordsOfVersion3(state).map(([key, value]): [LinkKey, string] => [key, key === 'i' ? chosen : value]);
  return [...words, ['notes', rows.join(';')], ['dyn', state.dynamicPorts]];
}

const readNotes = (text: string): ReaderNotes[] =>
  readTable(text).map(([name = '', justification = '', ticket = '', expires = '']) => ({
    name: name.slice(0, LIMITS.name),
    justification: justification.slice(0, LIMITS.justification),
    ticket: ticket.slice(0, LIMITS.ticket),
    expires: expires.slice(0, LIMITS.expires),
  }));

/** Whether its name is one that no older version gave it. */
export const needsVersion5 = ({ dynamicPorts, isNamedWithoutDynamic }: BuilderState): boolean =>
  dynamicPorts !== '' && !isNamedWithoutDynamic;

/** Reads the words of a fragment of version 5. */
export function readVersion5(words: URLSearchParams): ReadLink {
  const reader = new WordReader(words, VERSION_4_KEYS);
  const all = readNotes(reader.text('notes', 'What is said of single things', LIMITS.all));
  let lost = 0;
  /** A choice, with the notes that it points to. */
  const selection = (text: string): Selection | undefined => {
    const [, before = '', number, after = ''] = /^([^:]*(?::ends-[^:]*)?):note-([^:]*)(.*)$/.exec(text) ?? [];
    if (number === undefined) return READING_OF_VERSION_3.selection(text);
    const [read, place] = [READING_OF_VERSION_3.selection(before + after), wholeNumber(number, OLD_LIMITS.selections)];
    if (!read || place === undefined) return undefined;
    const notes = all[place - 1];
    if (!notes) lost++;
    return notes ? withNotes(read, notes) : read;
  };
  const state: BuilderState = {
    ...stateOfVersion3(reader, { ...READING_OF_VERSION_3, selection }),
    dynamicPorts: reader.text('dyn', 'The list of dynamic ports', LIMITS.dynamic),
  };
  if (lost > 0)
    reader.notices.push(
      `The link has lost what was said of ${count(lost, 'thing')} that ${lost === 1 ? 'is' : 'are'} chosen: name, reason, ticket and last day.`,
    );
  return { state, notices: reader.notices };
}

/** Reads the words of a fragment of version 4. */
export function readVersion4(words: URLSearchParams): ReadLink {
  const { state, notices } = readVersion5(words);
  return { state: { ...state, isNamedWithoutDynamic: state.dynamicPorts !== '' }, notices };
}
