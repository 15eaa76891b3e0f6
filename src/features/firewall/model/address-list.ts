/** Several addresses in one text, as people type and paste them. */
import { readAddress } from './addresses.ts';
import { type CountedAddress, withoutOverlaps } from './intervals.ts';
import type { Address } from './rule-set.ts';

/** More entries are left out: nobody types as many, and each makes rules. */
export const MAX_ENTRIES = 100;

/** An entry that can't be taken, where it stands in the text, and what was probably meant in its place. */
export interface BadEntry {
  text: string;
  problem: string;
  instead: readonly string[];
  /** From the first letter to behind the last one. */
  at: readonly [number, number];
}

export interface AddressList {
  /** At least one; a placeholder where nothing could be taken. */
  addresses: readonly Address[];
  bad: readonly BadEntry[];
  /** Entries that lie within others, as they were typed. */
  within: readonly string[];
}

/** Four numbers with dots, as a whole word. */
const V4 = String.raw`\d+(?:\.\d+){3}`;
/** A network and its mask or wildcard, parted by spaces alone: no address begins with 255, and none with 0. */
const WITH_MASK = String.raw`${V4}(?:[^\S\n]*\/[^\S\n]*|[^\S\n]+)(?:255|0)(?:\.\d+){3}(?![\d.])`;
/** Two addresses with a hyphen between, with or without spaces. */
const SPACED_RANGE = String.raw`[\d.:a-f]+[^\S\n]+-[^\S\n]+[\d.:a-f]+`;
const ENTRY = new RegExp(String.raw`${WITH_MASK}|${SPACED_RANGE}|[^\s,;]+`, 'gi');

const isCounted = (address: Address): address is CountedAddress => address.kind === 'ip' || address.kind === 'range';

const keyOf = (address: Address): string =>
  address.kind === 'range'
    ? `${address.from}-${address.to}`
    : address.kind === 'placeholder' || address.kind === 'any'
      ? address.kind
      : address.text;

/** Reads a list: entries stand behind commas, semicolons, spaces or on lines of their own. What can't be read is named, and the rest kept. */
export function readAddressList(typed: string): AddressList {
  const entries = [...typed.matchAll(ENTRY)];
  const bad: BadEntry[] = [];
  const found: { text: string; address: Address }[] = [];
  for (const [i, { 0: text, index }] of entries.entries()) {
    const at = [index, index + text.length] as const;
    if (i >= MAX_ENTRIES) {
      bad.push({ text, problem: `More than ${MAX_ENTRIES} entries: the rest is left out.`, instead: [], at });
      break;
    }
    const read = readAddress(text);
    if ('address' in read) found.push({ text, address: read.address });
    else bad.push({ text, problem: read.problem, instead: read.instead ?? [], at });
  }
  if (found.some(({ address }) => address.kind === 'any'))
    return {
      addresses: [{ kind: 'any' }],
      bad,
      within: found.filter(({ address }) => address.kind !== 'any').map(({ text }) => text),
    };
  const counted = withoutOverlaps(found.map(({ address }) => address).filter(isCounted));
  const named = [
    ...new Map(
      found.filter(({ address }) => !isCounted(address)).map(({ address }) => [keyOf(address), address]),
    ).values(),
  ];
  const kept = new Set([...counted, ...named].map(keyOf));
  const addresses = [...counted, ...named];
  return {
    addresses: addresses.length > 0 ? addresses : [{ kind: 'placeholder' }],
    bad,
    within: found.filter(({ address }) => !kept.delete(keyOf(address))).map(({ text }) => text),
  };
}

/** The text with another one in the place of a bad entry. */
export const mendedText = (typed: string, { at }: BadEntry, instead: string): string =>
  typed.slice(0, at[0]) + instead + typed.slice(at[1]);

/** Whether a text says to fields of one address what it says to those of several: one entry, and no range or name; or none that can be read. */
export function isOneAddress(typed: string): boolean {
  const { addresses, bad, within } = readAddressList(typed);
  const [first] = addresses;
  if (first?.kind === 'placeholder') return true;
  return addresses.length + bad.length + within.length === 1 && (first?.kind === 'ip' || first?.kind === 'any');
}
