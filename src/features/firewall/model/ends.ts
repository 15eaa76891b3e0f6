/** The two ends of rules, and how a syntax writes them. */
import type { Address, RuleSet } from './rule-set.ts';

/** One end of a rule: its address, and the word in capitals that stands where the address is not filled in. */
export interface RuleEnd {
  word: string;
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
  placeholder?: (word: string) => string;
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

/** Which versions of IP rules are for. Without an address that tells it, IPv4; both where everything is `any`. */
export function versionsBetween({ client, server }: RuleEnds): readonly (4 | 6)[] {
  for (const { address } of [client, server]) if (address.kind === 'ip') return [address.version];
  return client.address.kind === 'any' && server.address.kind === 'any' ? [4, 6] : [4];
}
