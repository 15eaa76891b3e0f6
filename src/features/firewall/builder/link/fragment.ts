/**
 * The builder's state as the fragment of an address: `#v=1&i=service/print-spooler&from=10.0.0.0/8&p=t445&…`.
 * A link opens the same set for ever: what a version means never changes; a new one joins it in `DECODERS`.
 */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import type { Selection } from '../subjects/selection.ts';
import { mendFragment } from './mend-fragment.ts';
import { type BuilderState, EMPTY_STATE, type ReadLink } from './state.ts';
import { checkedWords, readVersion1, wordsOfVersion1 } from './version1.ts';
import { needsVersion2, readVersion2, wordsOfVersion2 } from './version2.ts';
import { needsVersion3, readVersion3, wordsOfVersion3 } from './version3.ts';
import { needsVersion4, needsVersion5, readVersion4, readVersion5, wordsOfVersion4 } from './version4.ts';
import { type LinkKey, VERSION_4_KEYS } from './word-reader.ts';

/** Every version that links were made with. Add to it; never change or remove one. */
const DECODERS: ReadonlyMap<string, (words: URLSearchParams) => ReadLink> = new Map([
  ['1', readVersion1],
  ['2', readVersion2],
  ['3', readVersion3],
  ['4', readVersion4],
  ['5', readVersion5],
]);

/** More than any link that somebody has made: what lies behind it is left out. */
const MAX_FRAGMENT_LENGTH = 200_000;

/** As URLSearchParams has it, but for the marks that a fragment may hold as they are, so that people can read it. */
const encoded = (value: string): string =>
  new URLSearchParams({ '': value })
    .toString()
    .slice(1)
    .replaceAll('*', '%2A')
    .replace(/%(2F|2C|3A)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The words of a state in the oldest version that can say it: its links are the shortest, and stay the same. */
function wordsOf(state: BuilderState): readonly [version: string, words: [LinkKey, string][]] {
  if (needsVersion5(state)) return ['5', wordsOfVersion4(state)];
  if (needsVersion4(state)) return ['4', wordsOfVersion4(state)];
  if (needsVersion3(state)) return ['3', wordsOfVersion3(state)];
  return needsVersion2(state) ? ['2', wordsOfVersion2(state)] : ['1', wordsOfVersion1(state)];
}

/** The fragment, from its `#` on; what is empty is left out. A state with nothing in it has none. */
export function writeFragment(state: BuilderState): string {
  const [version, all] = wordsOf(state);
  const words = checkedWords(all, state.set !== undefined);
  if (words.length === 0) return '';
  return `#${[['v', version] as const, ...words].map(([key, value]) => `${key}=${encoded(value)}`).join('&')}`;
}

/** What is to be said of a version that nobody knows; the rest is read as if it were the first. */
function versionNotice(version: string | null): string[] {
  if (version === null) return ['The link does not say its version. It was read as version 1.'];
  if (DECODERS.has(version)) return [];
  return [
    `The link is of version “${version.slice(0, 20)}”, which this page does not know. What it shares with version 1 was read; check it against where the link came from.`,
  ];
}

const MENDED =
  'The link was rewritten on its way: escaped, encoded once more or put into capitals. It was read as it was probably made; check the set against where the link came from.';

/** Reads any fragment, and never throws; undefined where it is none of the builder's, such as a heading's. */
export function readFragment(fragment: string): ReadLink | undefined {
  const { text, isMended } = mendFragment(fragment);
  const words = new URLSearchParams(text.slice(0, MAX_FRAGMENT_LENGTH));
  if (!['v', ...VERSION_4_KEYS].some((key) => words.has(key))) return undefined;
  const version = words.get('v');
  const { state, notices } = (DECODERS.get(version ?? '') ?? readVersion1)(words);
  const tooLong = text.length > MAX_FRAGMENT_LENGTH ? ['The link is too long. Its end was left out.'] : [];
  return { state, notices: [...(isMended ? [MENDED] : []), ...versionNotice(version), ...tooLong, ...notices] };
}

/** The address, below the site's base, that opens the builder with these selections, from a source where one is known: for links on other pages. */
export const firewallLink = (selections: readonly Selection[], source = ''): string =>
  FIREWALL_PATH + writeFragment({ ...EMPTY_STATE, selections, source });
