/** The ends of the rules, from what was typed: the addresses of each, and what it was understood as, in sentences. */
import { count } from '#lib/text.ts';
import { type AddressList, type BadEntry, mendedText, readAddressList } from '../model/address-list.ts';
import { rangeText, versionsBetween, wholeEnd } from '../model/ends.ts';
import type { Address } from '../model/rule-set.ts';

/** What was probably meant, to be taken at a click: the whole text of the field with it. */
interface Fix {
  label: string;
  typed: string;
}

export interface TypedEnd {
  addresses: readonly Address[];
  /** What stands below the field. */
  meaning: string;
  isProblem: boolean;
  fixes: readonly Fix[];
}

export interface TypedEnds {
  source: TypedEnd;
  destination: TypedEnd;
}

const PLACEHOLDER: readonly Address[] = [{ kind: 'placeholder' }];

/** So many entries are named one by one. */
const MAX_NAMED = 6;

function textOf(address: Address): string {
  if (address.kind === 'range') return rangeText(address);
  return address.kind === 'any' || address.kind === 'placeholder' ? '' : address.text;
}

/** What an entry is, where it stands alone. */
function meaningOf(address: Address, word: string): string {
  switch (address.kind) {
    case 'placeholder':
      return `Empty: ${word} stands in its place, and no firewall takes it.`;
    case 'any':
      return 'Any address at all.';
    case 'ip':
      return `IPv${address.version} ${address.text.includes('/') ? 'network' : 'address'} ${address.text}.`;
    case 'range':
      return `IPv${address.version} range ${rangeText(address)}.`;
    case 'name':
      return `Host name ${address.text}, for firewalls that know names; the others leave it out and say so.`;
    case 'keyword':
      return `${address.text}, a word of Windows Firewall; others leave it out and say so.`;
    case 'security-group':
      return `Security group ${address.text} of AWS; others leave it out and say so.`;
  }
}

function meaningOfAll(addresses: readonly Address[], word: string): string {
  const [first = { kind: 'placeholder' } as const] = addresses;
  if (addresses.length < 2) return meaningOf(first, word);
  const texts = addresses.map(textOf);
  const more = texts.length > MAX_NAMED ? ` and ${texts.length - MAX_NAMED} more` : '';
  return `${count(addresses.length, 'entry', 'entries')}: ${texts.slice(0, MAX_NAMED).join(', ')}${more}.`;
}

function problemsOf({ bad, addresses }: AddressList, isAlone: boolean, word: string): string[] {
  const sentences = bad
    .slice(0, MAX_NAMED)
    .map(({ text, problem }) => (isAlone ? problem : `“${text.slice(0, 60)}” is left out. ${problem}`));
  const more = bad.length > MAX_NAMED ? [`${bad.length - MAX_NAMED} more are left out.`] : [];
  const isNothing = addresses.every(({ kind }) => kind === 'placeholder');
  return [...sentences, ...more, ...(bad.length > 0 && isNothing ? [`Until then ${word} stands in its place.`] : [])];
}

const withinText = (within: readonly string[]): string[] =>
  within.length === 0 ? [] : [`In other entries already: ${within.slice(0, MAX_NAMED).join(', ')}.`];

const fixesOf = (typed: string, bad: readonly BadEntry[]): Fix[] =>
  bad
    .slice(0, MAX_NAMED)
    .flatMap((entry) =>
      entry.instead.map((instead) => ({ label: `Take ${instead}`, typed: mendedText(typed, entry, instead) })),
    );

/** Reads what was typed for one end; `word` is what stands in its place where nothing can be taken. */
export function readEnd(typed: string, word: string): TypedEnd {
  const read = readAddressList(typed);
  const { addresses, bad, within } = read;
  const isAlone = bad.length === 1 && within.length === 0 && addresses.every(({ kind }) => kind === 'placeholder');
  const understood =
    isAlone || (bad.length > 0 && addresses.every(({ kind }) => kind === 'placeholder'))
      ? []
      : [meaningOfAll(addresses, word)];
  return {
    addresses,
    meaning: [...problemsOf(read, isAlone, word), ...understood, ...withinText(within)].join(' '),
    isProblem: bad.length > 0,
    fixes: fixesOf(typed, bad),
  };
}

const asEnd = (word: string, { addresses }: TypedEnd) => wholeEnd({ word, title: '', addresses });

/** Both ends of the whole set. Addresses of different versions of IP leave the placeholder of the destination: no packet has both. */
export function readEnds(source: string, destination: string): TypedEnds {
  const ends = { source: readEnd(source, 'SOURCE'), destination: readEnd(destination, 'DESTINATION') };
  const both = { client: asEnd('SOURCE', ends.source), server: asEnd('DESTINATION', ends.destination) };
  if (versionsBetween(both).length > 0) return ends;
  const versionOf = ({ addresses }: TypedEnd) =>
    addresses.flatMap((one) => (one.kind === 'ip' || one.kind === 'range' ? [one.version] : []))[0];
  const meaning = `The source is IPv${versionOf(ends.source)}, this is IPv${versionOf(ends.destination)}: no packet has both. Until then DESTINATION stands in its place.`;
  return { ...ends, destination: { addresses: PLACEHOLDER, meaning, isProblem: true, fixes: [] } };
}
