/** The two ends of a set, and how a syntax writes them. */
import type { Address, RuleSet } from './rule-set.ts';

/** One end: its address, and the word in capitals that stands where the address is not filled in. */
export interface RuleEnd {
  word: 'SOURCE' | 'DESTINATION';
  address: Address;
}

/** Both, as those who open a connection and who listen. */
export interface RuleEnds {
  client: RuleEnd;
  server: RuleEnd;
}

/** How a syntax writes an end: the word for "any", the placeholder, and an address with its own habits. */
export interface EndFormat {
  any: string;
  placeholder?: (word: RuleEnd['word']) => string;
  ip?: (address: Extract<Address, { kind: 'ip' }>) => string;
}

/** An end as a syntax writes it. */
export function formatEnd(
  { word, address }: RuleEnd,
  { any, placeholder = (w) => w, ip = (a) => a.text }: EndFormat,
): string {
  if (address.kind === 'any') return any;
  return address.kind === 'placeholder' ? placeholder(word) : ip(address);
}

/** An end for people: `any address`, `SOURCE`, `10.0.0.0/8`. */
export const endText = (end: RuleEnd): string => formatEnd(end, { any: 'any address' });

export const sourceOf = ({ source }: Pick<RuleSet, 'source'>): RuleEnd => ({ word: 'SOURCE', address: source });
export const destinationOf = ({ destination }: Pick<RuleSet, 'destination'>): RuleEnd => ({
  word: 'DESTINATION',
  address: destination,
});

/** Which versions of IP the rules are for. Without an address that tells it, IPv4; both where everything is `any`. */
export function versionsOf({ source, destination }: Pick<RuleSet, 'source' | 'destination'>): readonly (4 | 6)[] {
  for (const address of [source, destination]) if (address.kind === 'ip') return [address.version];
  return source.kind === 'any' && destination.kind === 'any' ? [4, 6] : [4];
}
