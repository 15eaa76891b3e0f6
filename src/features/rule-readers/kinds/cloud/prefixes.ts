/** Addresses as clouds write them: prefixes, and names for sets that the paste does not list. */
import { type AddressSet, ANY_ADDRESS, readAddresses } from '../../model/addresses.ts';
import { unionOf } from '../../model/intervals.ts';

export interface ReadPrefixes {
  addresses: AddressSet;
  /** Names whose members nobody knows here. */
  names: readonly string[];
}

/** Prefixes and names; a star is any address. */
export function readPrefixes(texts: readonly string[]): ReadPrefixes {
  const sets = texts.map((text) => (text === '*' || /^any$/i.test(text) ? ANY_ADDRESS : readAddresses(text)));
  return {
    addresses: unionOf(sets.flatMap((set) => set ?? [])),
    names: texts.filter((_, i) => sets[i] === undefined),
  };
}
