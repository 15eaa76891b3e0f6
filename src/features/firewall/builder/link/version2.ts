/**
 * Version 2 of the builder's links: all that version 1 says, and `name`, what the reader calls the set. Links that
 * need nothing of it are still written in version 1.
 */
import type { BuilderState, ReadLink } from './state.ts';
import { readShared, wordsOfVersion1 } from './version1.ts';
import { type LinkKey, VERSION_2_KEYS, WordReader } from './word-reader.ts';

/** Longer names are none. Characters. */
const MAX_NAME = 80;

/** What of a state only this version can say. */
const ownWords = ({ name }: BuilderState): [LinkKey, string][] => [['name', name]];

export const needsVersion2 = (state: BuilderState): boolean => ownWords(state).some(([, value]) => value !== '');

export const wordsOfVersion2 = (state: BuilderState): [LinkKey, string][] => [
  ...wordsOfVersion1(state),
  ...ownWords(state),
];

/** Reads the words of a fragment of version 2. */
export function readVersion2(words: URLSearchParams): ReadLink {
  const reader = new WordReader(words, VERSION_2_KEYS);
  const state: BuilderState = {
    ...readShared(reader),
    name: reader.text('name', 'The name', MAX_NAME),
  };
  return { state, notices: reader.notices };
}
