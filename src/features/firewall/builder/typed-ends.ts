/** The two ends of the rules, from what was typed: an address each, and what it was understood as, in a sentence. */
import { readAddress } from '../model/addresses.ts';
import type { Address } from '../model/rule-set.ts';

interface TypedEnd {
  address: Address;
  /** What stands below the field. */
  meaning: string;
  isProblem: boolean;
  /** What was probably meant, to be taken at a click; empty where nothing is known. */
  instead: string;
}

export interface TypedEnds {
  source: TypedEnd;
  destination: TypedEnd;
}

const PLACEHOLDER: Address = { kind: 'placeholder' };

function meaningOf(address: Address, word: string): string {
  if (address.kind === 'placeholder') return `Empty: ${word} stands in its place, and no firewall takes it.`;
  if (address.kind === 'any') return 'Any address at all.';
  return `IPv${address.version} ${address.text.includes('/') ? 'network' : 'address'} ${address.text}.`;
}

function readEnd(typed: string, word: string): TypedEnd {
  const read = readAddress(typed);
  if ('problem' in read)
    return {
      address: PLACEHOLDER,
      meaning: `${read.problem} Until then ${word} stands in its place.`,
      isProblem: true,
      instead: read.instead ?? '',
    };
  return { address: read.address, meaning: meaningOf(read.address, word), isProblem: false, instead: '' };
}

const versionOf = ({ address }: TypedEnd) => (address.kind === 'ip' ? address.version : undefined);

/** Both ends. What isn't an address leaves its placeholder, as do addresses of different versions: no packet has both. */
export function readEnds(source: string, destination: string): TypedEnds {
  const ends = { source: readEnd(source, 'SOURCE'), destination: readEnd(destination, 'DESTINATION') };
  const [from, to] = [versionOf(ends.source), versionOf(ends.destination)];
  if (from === undefined || to === undefined || from === to) return ends;
  const meaning = `The source is IPv${from}, this is IPv${to}: no packet has both. Until then DESTINATION stands in its place.`;
  return { ...ends, destination: { address: PLACEHOLDER, meaning, isProblem: true, instead: '' } };
}
