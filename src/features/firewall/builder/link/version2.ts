/**
 * Version 2 of the builder's links: all that version 1 says, and `name`, what the reader calls the set; `on=router`,
 * where the rules are loaded; `at=top`, their place in a chain; `nft`, the table and the chains of nftables. Links that
 * need nothing of it are still written in version 1.
 */
import { COMMON_NFT, type Placement } from '../../model/placement.ts';
import type { BuilderState, ReadLink } from './state.ts';
import { readShared, wordsOfVersion1 } from './version1.ts';
import { type LinkKey, VERSION_2_KEYS, WordReader } from './word-reader.ts';

/** Longer names are none. Characters. */
const MAX_NAME = 80;
const MAX_PLACE = 300;

const OWN = 'own';
const FIELDS = ['table', 'input', 'forward', 'output'] as const;

/** `inet filter/input/forward/`, `own`; empty for what is common. */
function writeNft(nft: Placement['nft']): string {
  if (nft === 'own') return OWN;
  return FIELDS.every((field) => nft[field] === COMMON_NFT[field]) ? '' : FIELDS.map((field) => nft[field]).join('/');
}

function readNft(text: string): Placement['nft'] {
  if (text === '') return COMMON_NFT;
  if (text === OWN) return OWN;
  const [table = '', input = '', forward = '', output = ''] = text.split('/');
  return { table, input, forward, output };
}

/** What of a state only this version can say. */
const ownWords = ({ name, placement }: BuilderState): [LinkKey, string][] => [
  ['name', name],
  ['on', placement.on === 'router' ? 'router' : ''],
  ['at', placement.at === 'top' ? 'top' : ''],
  ['nft', writeNft(placement.nft)],
];

/** Whether no older version can say a state. */
export const needsVersion2 = (state: BuilderState): boolean => ownWords(state).some(([, value]) => value !== '');

/** The words of version 2 for a state, the empty ones among them. */
export const wordsOfVersion2 = (state: BuilderState): [LinkKey, string][] => [
  ...wordsOfVersion1(state),
  ...ownWords(state),
];

/** Reads what version 2 has besides, into a state. */
export function withVersion2(state: BuilderState, reader: WordReader): BuilderState {
  const placement: Placement = {
    on: reader.word('on', 'The machine', /^router$/) === 'router' ? 'router' : 'host',
    at: reader.word('at', 'The place in the chain', /^top$/) === 'top' ? 'top' : 'before-drop',
    nft: readNft(reader.text('nft', 'The table of nftables', MAX_PLACE)),
  };
  return { ...state, name: reader.text('name', 'The name', MAX_NAME), placement };
}

/** Reads the words of a fragment of version 2. */
export function readVersion2(words: URLSearchParams): ReadLink {
  const reader = new WordReader(words, VERSION_2_KEYS);
  return { state: withVersion2(readShared(reader), reader), notices: reader.notices };
}
