/** Where rules go on a machine that has some already. */

/** The machine that the rules are loaded on: the one that listens, or a router between both ends. */
type LoadedOn = 'host' | 'router';

/** The place in a chain: before what drops all the rest, so that drops for single hosts keep their force; or first. */
type PlaceInChain = 'before-drop' | 'top';

/** The reader's own table and base chains of nftables. */
export interface NftPlace {
  /** `inet filter`, `ip filter`, `ip6 filter`. */
  table: string;
  input: string;
  forward: string;
  /** The chain for what the host sends, where it drops: answers need a rule there. Empty where nothing does. */
  output: string;
}

export interface Placement {
  on: LoadedOn;
  at: PlaceInChain;
  /** `own`: a table of its own, for a host that has none. */
  nft: NftPlace | 'own';
}

/** As Debian's nftables.conf and most guides call them. */
export const COMMON_NFT: NftPlace = { table: 'inet filter', input: 'input', forward: 'forward', output: '' };

export const USUAL_PLACEMENT: Placement = { on: 'host', at: 'before-drop', nft: COMMON_NFT };

/** A name as nft takes it without quotes (nft's scanner, `string`): it goes into a script as it is. */
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,62}$/;
const TABLE = /^(?:inet|ip6?) [A-Za-z_][A-Za-z0-9_.-]{0,62}$/;

/** What is wrong with the names of a place, in sentences; empty where nothing is. */
export function placeProblems({ nft }: Placement): string[] {
  if (nft === 'own') return [];
  const table = TABLE.test(nft.table)
    ? []
    : [`“${nft.table}” is no table of nftables. Write a family and a name, such as inet filter.`];
  const chains = [nft.input, nft.forward, ...(nft.output ? [nft.output] : [])]
    .filter((name) => !NAME.test(name))
    .map((name) => `“${name}” is no name of a chain in nftables. Write a name such as input.`);
  return [...table, ...chains];
}

/** The versions of IP that a table of nftables holds rules for. */
export const nftVersions = ({ nft }: Placement): readonly (4 | 6)[] =>
  nft !== 'own' && nft.table.startsWith('ip ') ? [4] : nft !== 'own' && nft.table.startsWith('ip6 ') ? [6] : [4, 6];
