/**
 * The builder's state as the fragment of an address: `#v=1&i=service/print-spooler&from=10.0.0.0/8&p=t445&…`.
 * A link opens the same set for ever: what a version means never changes; a new one joins it in `DECODERS`.
 */
import { FIREWALL_PATH } from '#chart/addresses.ts';
import type { Generation } from '../model/rule-set.ts';
import { type Item, itemOf } from './items.ts';
import { KEYS, readV1, writeV1 } from './v1.ts';

/** The set as it was when its link was made, so that it stays when the chart changes. */
export interface KeptSet {
  /** Merged openings, as `codeOf` writes them. */
  codes: readonly string[];
  edition: string;
}

export interface State {
  /** No two with one `ref`. */
  items: readonly Item[];
  /** As they were typed: they may be no addresses. */
  source: string;
  destination: string;
  generation: Generation;
  /** What is to stand in every rule, such as the number of a change. */
  comment: string;
  /** The id of the output that is looked at; empty for the first. */
  syntax: string;
  set: KeptSet | undefined;
}

export interface Read {
  state: State;
  /** What is wrong with the link, in sentences; empty when nothing is. */
  notices: readonly string[];
}

export const EMPTY: State = {
  items: [],
  source: '',
  destination: '',
  generation: 'since-vista',
  comment: '',
  syntax: '',
  set: undefined,
};

/** Every version that links were made with. Add to it; never change or remove one. */
const DECODERS: ReadonlyMap<string, (words: URLSearchParams) => Read> = new Map([['1', readV1]]);

/** More than any link that somebody has made: what lies behind it is left out. */
const LONGEST = 200_000;

/** As URLSearchParams has it, but for the marks that a fragment may hold as they are, so that people can read it. */
const encoded = (value: string): string =>
  new URLSearchParams({ '': value })
    .toString()
    .slice(1)
    .replaceAll('*', '%2A')
    .replace(/%(2F|2C|3A)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The fragment, from its `#` on; what is empty is left out. A state with nothing in it has none. */
export function writeState(state: State): string {
  const words = writeV1(state);
  if (words.length === 0) return '';
  return `#${[['v', '1'] as const, ...words].map(([key, value]) => `${key}=${encoded(value)}`).join('&')}`;
}

/** What is to be said of a version that nobody knows; the rest is read as if it were the first. */
function versionNotice(version: string | null): string[] {
  if (version === null) return ['The link does not say its version. It was read as version 1.'];
  if (DECODERS.has(version)) return [];
  return [
    `The link is of version “${version.slice(0, 20)}”, which this page does not know. What it shares with version 1 was read; check it against where the link came from.`,
  ];
}

/** Reads any fragment, and never throws; undefined where it is none of the builder's, such as a heading's. */
export function readState(fragment: string): Read | undefined {
  const text = fragment.replace(/^#/, '');
  const words = new URLSearchParams(text.slice(0, LONGEST));
  if (!['v', ...KEYS].some((key) => words.has(key))) return undefined;
  const version = words.get('v');
  const { state, notices } = (DECODERS.get(version ?? '') ?? readV1)(words);
  const tooLong = text.length > LONGEST ? ['The link is too long. Its end was left out.'] : [];
  return { state, notices: [...versionNotice(version), ...tooLong, ...notices] };
}

/** The address, below the site's base, that opens the builder with these items: for links on other pages. */
export const firewallLink = (items: readonly (string | Item)[]): string =>
  FIREWALL_PATH +
  writeState({ ...EMPTY, items: items.map((item) => (typeof item === 'string' ? itemOf(item) : item)) });
