/** A ruleset of nftables, before it is judged: the same from its text and from its JSON. */

/** One value of a condition; of a concatenation one for each key: `22`, `80-90`, `10.0.0.0/8`, `lo`. */
export type NftTuple = readonly string[];

/** What a key is held against: values, or a set of the ruleset by its name. */
export type NftValues = { list: readonly NftTuple[] } | { set: string };

export type NftVerdict =
  | { verdict: 'accept' | 'drop' | 'reject' | 'return' | 'continue' }
  | { verdict: 'jump' | 'goto'; chain: string }
  | { verdict: 'redirect'; to: string }
  | { verdict: 'other'; text: string };

export type NftStatement =
  /** `keys` are written as nft writes them: `ip saddr`, `tcp dport`, `meta iifname`. */
  | { kind: 'match'; keys: readonly string[]; op: string; values: NftValues; text: string }
  | { kind: 'vmap'; keys: readonly string[]; map: string | readonly (readonly [NftTuple, NftVerdict])[]; text: string }
  | { kind: 'verdict'; verdict: NftVerdict }
  /** Up to a rate; with `isOver`, beyond one. */
  | { kind: 'limit'; isOver: boolean }
  /** It notes or changes something, and the packet goes on. */
  | { kind: 'pass' }
  | { kind: 'unknown'; text: string };

export interface NftRule {
  line: number;
  statements: readonly NftStatement[];
}

export interface NftChain {
  family: string;
  table: string;
  name: string;
  /** null where packets enter it from other chains only. */
  hook: string | null;
  priority: number;
  policy: 'accept' | 'drop';
  /** The line of its policy; null where it has none. */
  policyLine: number | null;
  rules: NftRule[];
}

/** Sets and maps by `family table name`. */
export interface NftRuleset {
  chains: NftChain[];
  sets: Map<string, readonly NftTuple[]>;
  maps: Map<string, readonly (readonly [NftTuple, NftVerdict])[]>;
}

export const nftName = (family: string, table: string, name: string): string => `${family} ${table} ${name}`;

/** Names of priorities (nft(8), "Chains"). */
const PRIORITIES: Readonly<Record<string, number>> = {
  raw: -300,
  mangle: -150,
  dstnat: -100,
  filter: 0,
  security: 50,
  srcnat: 100,
};

/** `filter`, `-150`, `dstnat + 10`, `filter -5`. */
export function nftPriority(text: string): number {
  const found = /^([a-z]+)?\s*([+-]?\s*\d+)?$/.exec(text.trim());
  return (PRIORITIES[found?.[1] ?? ''] ?? 0) + Number((found?.[2] ?? '0').replaceAll(' ', ''));
}
