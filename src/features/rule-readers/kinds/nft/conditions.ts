/** What the conditions of nftables ask of a packet. */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { TRANSPORTS } from '#content-model/transports.ts';
import { type AddressSet, IPV4, IPV6, readAddressList } from '../../model/addresses.ts';
import { icmpType } from '../../model/icmp.ts';
import { difference, type Intervals, numbers, unionOf } from '../../model/intervals.ts';
import { destinationTypeHolds, stateHolds, synHolds } from '../../model/new-connection.ts';
import type { NameLookup } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { readProtocol, transportProtocol, WITH_PORTS } from '../../model/protocols.ts';
import { ALL_PORTS, ALL_PROTOCOLS } from '../../model/region.ts';
import type { RuleDraft } from '../../model/rule-draft.ts';

/** A condition with one key. */
export interface NftCondition {
  key: string;
  op: string;
  values: readonly string[];
  /** As a person reads it, where it isn't understood. */
  text: string;
}

/** What is meant by `==`, `!=` and the other comparisons with one number. */
function compared<N extends number | bigint>(
  set: Intervals<N>,
  op: string,
  whole: Intervals<N>,
): Intervals<N> | undefined {
  if (op === '==') return set;
  if (op === '!=') return difference(whole, set);
  const [first] = set;
  const from = whole[0]?.[0];
  const end = whole.at(-1)?.[1];
  if (!first || set.length > 1 || from === undefined || end === undefined) return undefined;
  if (op === '<') return unionOf<N>([[from, first[0]]]);
  if (op === '<=') return unionOf<N>([[from, first[1]]]);
  if (op === '>') return unionOf<N>([[first[1], end]]);
  return op === '>=' ? unionOf<N>([[first[0], end]]) : undefined;
}

function narrowAddresses(
  draft: RuleDraft,
  field: 'sources' | 'destinations',
  { op, values, text }: NftCondition,
  whole: AddressSet,
) {
  const set = readAddressList(values);
  const asked = set && compared(set, op, whole);
  if (asked) draft.narrow(field, asked);
  else {
    draft.narrow(field, whole);
    draft.unknown.push(text);
  }
}

function narrowPorts(
  draft: RuleDraft,
  field: 'ports' | 'sourcePorts',
  { op, values, text }: NftCondition,
  names: NameLookup,
) {
  const set = readPorts(values.join(','), names, '-');
  const asked = set && compared(set, op, ALL_PORTS);
  if (asked) draft.narrow(field, asked);
  else draft.unknown.push(text);
}

function narrowProtocols(draft: RuleDraft, { op, values }: NftCondition) {
  const read = values.map(readProtocol);
  const set = unionOf(read.flatMap(({ protocols }) => protocols));
  draft.narrow('protocols', op === '!=' ? difference(ALL_PROTOCOLS, set) : set);
  draft.unknown.push(...read.flatMap(({ unknown }) => unknown));
}

function narrowIcmp(draft: RuleDraft, { op, values, text }: NftCondition, version: 4 | 6) {
  draft.narrow('protocols', numbers(version === 4 ? ICMP : ICMPV6));
  const types = values.map((word) => icmpType(word, version));
  const known = types.filter((type) => type !== undefined);
  if (known.length < types.length) draft.unknown.push(text);
  else
    draft.narrow(
      'ports',
      op === '!='
        ? difference(ALL_PORTS, unionOf(known.flatMap((n) => numbers(n))))
        : unionOf(known.flatMap((n) => numbers(n))),
    );
}

const VERSIONS: Readonly<Record<string, AddressSet>> = { ipv4: IPV4, ip: IPV4, ipv6: IPV6, ip6: IPV6 };

function narrowVersion(draft: RuleDraft, { op, values, text }: NftCondition) {
  const sets = values.map((word) => VERSIONS[word]);
  if (op !== '==' || sets.some((set) => set === undefined)) draft.unknown.push(text);
  else draft.narrow('sources', unionOf(sets.flatMap((set) => set ?? [])));
}

const isTransport = (word: string): word is (typeof TRANSPORTS)[number] => TRANSPORTS.some((name) => name === word);

/** Narrows a rule to what a condition with one key asks for. */
export function applyCondition(draft: RuleDraft, condition: NftCondition, names: NameLookup): void {
  const { key, op, values, text } = condition;
  const [header = '', field = ''] = key.split(' ');
  const hold = (holds: boolean | undefined) =>
    draft.ask(op === '==' ? holds : op === '!=' && holds !== undefined ? !holds : undefined, text);
  if (key === 'meta l4proto' || key === 'ip protocol' || key === 'ip6 nexthdr') {
    if (header !== 'meta') draft.narrow('sources', header === 'ip' ? IPV4 : IPV6);
    return narrowProtocols(draft, condition);
  }
  if ((header === 'ip' || header === 'ip6') && (field === 'saddr' || field === 'daddr'))
    return narrowAddresses(
      draft,
      field === 'saddr' ? 'sources' : 'destinations',
      condition,
      header === 'ip' ? IPV4 : IPV6,
    );
  if ((isTransport(header) || header === 'th') && (field === 'dport' || field === 'sport')) {
    draft.narrow(
      'protocols',
      header === 'th' ? WITH_PORTS : numbers(transportProtocol(isTransport(header) ? header : 'tcp')),
    );
    return narrowPorts(draft, field === 'dport' ? 'ports' : 'sourcePorts', condition, names);
  }
  if (key === 'icmp type' || key === 'icmpv6 type') return narrowIcmp(draft, condition, header === 'icmp' ? 4 : 6);
  if (header === 'icmp' || header === 'icmpv6') draft.narrow('protocols', numbers(header === 'icmp' ? ICMP : ICMPV6));
  if (isTransport(header)) draft.narrow('protocols', numbers(transportProtocol(header)));
  if (key === 'meta iif' || key === 'meta iifname')
    return draft.narrowNames('interfaces', { names: values, isNegated: op === '!=' }, text);
  // What comes to the machine itself leaves by no interface.
  if (key === 'meta oif' || key === 'meta oifname') return hold(false);
  if (key === 'meta nfproto' || key === 'meta protocol' || key === 'ether type') return narrowVersion(draft, condition);
  if (key === 'ct state' || key === 'ct status')
    return hold(key === 'ct status' && values.includes('dnat') ? false : stateHolds(values));
  if (key === 'ct direction') return hold(values.includes('original'));
  if (key === 'meta pkttype' || key === 'fib daddr type') return hold(destinationTypeHolds(values));
  // The way back to an honest source is there: only forged addresses fail.
  if (/^fib saddr .*oif$/.test(key))
    return hold(values[0] === 'exists' ? true : values[0] === 'missing' || values[0] === '0' ? false : undefined);
  draft.unknown.push(text);
}

/** `tcp flags`, of a packet that has SYN alone. */
export function applyFlags(
  draft: RuleDraft,
  op: string,
  mask: readonly string[],
  set: readonly string[],
  text: string,
): void {
  draft.narrow('protocols', numbers(transportProtocol('tcp')));
  if (op === 'any') return draft.ask(set.includes('syn'), text);
  const holds = synHolds(mask, set);
  draft.ask(op === '==' ? holds : op === '!=' && holds !== undefined ? !holds : undefined, text);
}
