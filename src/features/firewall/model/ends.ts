/** The two ends of rules, and how a syntax writes them. */
import type { Address, AddressRange, IpAddress, NamedAddress, SetEnd } from './rule-set.ts';

/** What can stand beside others in a list. */
export type ListedAddress = IpAddress | AddressRange | NamedAddress;

/** What stands at an end of a rule: one thing, or several, where the syntax takes a list. */
type EndAddress = Address | { kind: 'list'; items: readonly ListedAddress[] };

/** One end of a rule: its address, and the word in capitals that stands where the address is not filled in. */
export interface RuleEnd {
  word: string;
  /** What the reader calls it; empty where it is the source or the destination of the whole set. */
  title: string;
  /** Small letters, digits and hyphens, by which no two ends with other addresses are alike: `source`, `web-servers-2`. */
  id: string;
  address: EndAddress;
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
  ip?: (address: IpAddress) => string;
  range?: (address: AddressRange) => string;
  named?: (address: NamedAddress) => string;
  /** Several addresses, each as it is written alone. */
  list?: (texts: readonly string[]) => string;
}

/** `10.0.0.5-10.0.0.9`. */
export const rangeText = ({ from, to }: AddressRange): string => `${from}-${to}`;

/** The word that stands where an end of a name of its own is not filled in: no firewall knows it, and no keyword is like it. */
export const placeholderOf = ({ word, title }: Pick<RuleEnd, 'word' | 'title'>): string =>
  title === '' ? word : `ADDRESS_OF_${word}`;

/** An address as a syntax writes it. */
export function formatAddress(
  address: ListedAddress,
  { ip = (a) => a.text, range = rangeText, named = (a) => a.text }: EndFormat,
): string {
  if (address.kind === 'ip') return ip(address);
  return address.kind === 'range' ? range(address) : named(address);
}

/** An end as a syntax writes it. */
export function formatEnd(end: RuleEnd, format: EndFormat): string {
  const { any, placeholder = (w) => w, list: inList = (texts) => texts.join(', ') } = format;
  const { address } = end;
  if (address.kind === 'any') return any;
  if (address.kind === 'placeholder') return placeholder(placeholderOf(end));
  if (address.kind === 'list') return inList(address.items.map((item) => formatAddress(item, format)));
  return formatAddress(address, format);
}

/** What an end consists of, one by one; empty where it is any, or not filled in. */
export const itemsOf = ({ address }: Pick<RuleEnd, 'address'>): readonly ListedAddress[] =>
  address.kind === 'list' ? address.items : address.kind === 'any' || address.kind === 'placeholder' ? [] : [address];

/** So many addresses stand in a sentence. */
const MAX_IN_TEXT = 8;

/** An end for people: `any address`, `SOURCE`, `10.0.0.0/8`, `web servers (10.0.1.0/24, 10.0.2.0/24)`. */
export function endText(end: RuleEnd): string {
  const text = formatEnd(end, {
    any: 'any address',
    list: (texts) =>
      texts.length > MAX_IN_TEXT
        ? `${texts.slice(0, MAX_IN_TEXT).join(', ')} and ${texts.length - MAX_IN_TEXT} more`
        : texts.join(', '),
  });
  return end.title === '' ? text : `${end.title} (${text})`;
}

/** The same with all of its addresses, for tables; `any` is what stands for any address there. */
export function wholeEndText(end: RuleEnd, any = 'any address'): string {
  const text = formatEnd(end, { any });
  return end.title === '' ? text : `${end.title} (${text})`;
}

const idOf = (word: string) => word.toLowerCase().replaceAll('_', '-');

const listed = (address: Address): ListedAddress[] =>
  address.kind === 'any' || address.kind === 'placeholder' ? [] : [address];

/** An end of a set as one end of rules, whatever it consists of. */
export function wholeEnd({ word, title, addresses }: SetEnd): RuleEnd {
  const items = addresses.flatMap(listed);
  const [first = { kind: 'placeholder' } as const] = addresses;
  return { word, title, id: idOf(word), address: items.length > 1 ? { kind: 'list', items } : first };
}

/** What an end tells of the version of IP: one, that it may be either, or nothing yet. */
type Tells = 4 | 6 | 'either' | 'nothing';

const tells = (address: Exclude<EndAddress, { kind: 'list' }>): Tells => {
  if (address.kind === 'placeholder') return 'nothing';
  return address.kind === 'ip' || address.kind === 'range' ? address.version : 'either';
};
const toldBy = ({ address }: RuleEnd): Tells[] => [
  ...new Set(address.kind === 'list' ? address.items.map(tells) : [tells(address)]),
];

function versionsOfPair(a: Tells, b: Tells): readonly (4 | 6)[] {
  if (typeof a === 'number') return typeof b === 'number' && a !== b ? [] : [a];
  if (typeof b === 'number') return [b];
  return a === 'either' && b === 'either' ? [4, 6] : [4];
}

/**
 * Which versions of IP rules are for: those that both ends have. Without an address that tells it, IPv4; both where
 * each end may be either. None where no packet has both ends.
 */
export const versionsBetween = ({ client, server }: RuleEnds): readonly (4 | 6)[] => {
  const found = toldBy(client).flatMap((a) => toldBy(server).flatMap((b) => versionsOfPair(a, b)));
  return [...new Set(found)].sort();
};
