/** The two ends of a set, and the permits by who opens the connection. */
import type { Address, Permit, RuleSet, Way } from './rule-set.ts';

/** One end: its address, and the word in capitals that stands where the address is not filled in. */
export interface End {
  word: 'SOURCE' | 'DESTINATION';
  address: Address;
}

/** The permits of one way: the client opens the connection, the server listens. */
export interface Side {
  way: Way;
  client: End;
  server: End;
  permits: readonly Permit[];
}

/** How a syntax writes an end: the word for "any", the placeholder, and an address with its own habits. */
export interface Spelling {
  any: string;
  placeholder?: (word: End['word']) => string;
  ip?: (address: Extract<Address, { kind: 'ip' }>) => string;
}

/** An end as a syntax writes it. */
export function spelled({ word, address }: End, { any, placeholder = (w) => w, ip = (a) => a.text }: Spelling): string {
  if (address.kind === 'any') return any;
  return address.kind === 'placeholder' ? placeholder(word) : ip(address);
}

/** An end for people: `any address`, `SOURCE`, `10.0.0.0/8`. */
export const endText = (end: End): string => spelled(end, { any: 'any address' });

export const sourceOf = ({ source }: Pick<RuleSet, 'source'>): End => ({ word: 'SOURCE', address: source });
export const destinationOf = ({ destination }: Pick<RuleSet, 'destination'>): End => ({
  word: 'DESTINATION',
  address: destination,
});

/** The ways that a set has permits for: there first. `permits` in place of the set's own, where they were rewritten. */
export function sidesOf(set: RuleSet, permits: readonly Permit[] = set.permits): Side[] {
  const source = sourceOf(set);
  const destination = destinationOf(set);
  const sides: Side[] = [
    { way: 'there', client: source, server: destination, permits: permits.filter(({ way }) => way === 'there') },
    { way: 'back', client: destination, server: source, permits: permits.filter(({ way }) => way === 'back') },
  ];
  return sides.filter((side) => side.permits.length > 0);
}

/** Which versions of IP the rules are for. Without an address that tells it, IPv4; both where everything is `any`. */
export function versionsOf({ source, destination }: Pick<RuleSet, 'source' | 'destination'>): readonly (4 | 6)[] {
  for (const address of [source, destination]) if (address.kind === 'ip') return [address.version];
  return source.kind === 'any' && destination.kind === 'any' ? [4, 6] : [4];
}
