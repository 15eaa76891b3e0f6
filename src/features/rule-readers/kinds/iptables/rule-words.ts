/** One rule of iptables, word by word: https://man7.org/linux/man-pages/man8/iptables-extensions.8.html */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { type AddressSet, readAddressList, versionAddresses } from '../../model/addresses.ts';
import { icmpType } from '../../model/icmp.ts';
import { difference, type Intervals, numbers } from '../../model/intervals.ts';
import { destinationTypeHolds, stateHolds, synHolds } from '../../model/new-connection.ts';
import type { NameLookup } from '../../model/part.ts';
import { readPorts } from '../../model/ports.ts';
import { readProtocol } from '../../model/protocols.ts';
import { ALL_PORTS, ALL_PROTOCOLS } from '../../model/region.ts';
import type { FirewallRule, RuleAction } from '../../model/rule.ts';
import { RuleDraft } from '../../model/rule-draft.ts';
import { targetAction } from './targets.ts';

/** A rule with its chain and its target; null where it has none and only counts. */
export interface RuleWords {
  chain: string;
  draft: RuleDraft;
  action: RuleAction | null;
}

type Reader = (draft: RuleDraft, words: readonly string[], isNegated: boolean, at: Context) => void;
interface Context {
  version: 4 | 6;
  names: NameLookup;
  option: string;
}

const negatable = <N extends number | bigint>(
  set: Intervals<N>,
  whole: Intervals<N>,
  isNegated: boolean,
): Intervals<N> => (isNegated ? difference(whole, set) : set);

const unknown: Reader = ({ unknown: list }, words, isNegated, { option }) => {
  list.push([isNegated ? '!' : '', option, ...words].filter(Boolean).join(' '));
};

/** A condition that is true or false of a first packet; not known where it can't be told. */
const condition =
  (holds: (words: readonly string[]) => boolean | undefined): Reader =>
  (draft, words, isNegated, context) => {
    const held = holds(words);
    if (held === undefined) unknown(draft, words, isNegated, context);
    else draft.ask(held !== isNegated, '');
  };

const addresses =
  (field: 'sources' | 'destinations'): Reader =>
  (draft, words, isNegated, context) => {
    const set = readAddressList((words[0] ?? '').split(','));
    const whole: AddressSet = versionAddresses(context.version);
    if (set) draft.narrow(field, negatable(set, whole, isNegated));
    else unknown(draft, words, isNegated, context);
  };

const ports =
  (field: 'ports' | 'sourcePorts'): Reader =>
  (draft, words, isNegated, context) => {
    const set = readPorts(words[0] ?? '', context.names);
    if (set) draft.narrow(field, negatable(set, ALL_PORTS, isNegated));
    else unknown(draft, words, isNegated, context);
  };

const protocol: Reader = (draft, words, isNegated) => {
  const [name = ''] = words;
  if (['all', '0', 'any'].includes(name.toLowerCase())) return;
  const { protocols, unknown: why } = readProtocol(name);
  draft.narrow('protocols', negatable(protocols, ALL_PROTOCOLS, isNegated));
  draft.unknown.push(...why);
};

/** `8`, `echo-request`, `3/4`: a code of its own is a part of a type, which isn't told apart here. */
const icmp: Reader = (draft, words, isNegated, context) => {
  const [word = ''] = words;
  if (word === 'any' || word === '255') return;
  const [type = '', code] = word.split('/');
  const number = icmpType(type, context.version);
  if (number === undefined || code !== undefined) return unknown(draft, words, isNegated, context);
  draft.narrow('protocols', numbers(context.version === 4 ? ICMP : ICMPV6));
  draft.narrow('ports', negatable(numbers(number), ALL_PORTS, isNegated));
};

const interfaceIn: Reader = (draft, words, isNegated) => {
  draft.narrowNames('interfaces', { names: [(words[0] ?? '').replace(/\+$/, '*')], isNegated }, `-i ${words[0]}`);
};

const split = (words: readonly string[]) => (words[0] ?? '').split(',');
const flags = condition(([mask = '', set = '']) => synHolds(mask.split(','), set.split(',')));
const limited: Reader = (draft, words, isNegated, context) => {
  if (isNegated) unknown(draft, words, isNegated, context);
  else draft.isLimited = true;
};
const nothing: Reader = () => undefined;
/** What only takes packets of somebody who has opened many connections: not the first one. */
const never: Reader = (draft, words, isNegated, context) => {
  if (isNegated) unknown(draft, words, isNegated, context);
  else draft.isNever = true;
};

/** How many words belong to an option, and what they mean. */
const OPTIONS: Readonly<Record<string, readonly [words: number, read: Reader]>> = {
  '-s': [1, addresses('sources')],
  '-d': [1, addresses('destinations')],
  '--src-range': [1, addresses('sources')],
  '--dst-range': [1, addresses('destinations')],
  '-p': [1, protocol],
  '-i': [1, interfaceIn],
  // What comes to the machine itself leaves by no interface.
  '-o': [1, condition(() => false)],
  '-m': [1, nothing],
  '--comment': [1, nothing],
  '--dport': [1, ports('ports')],
  '--dports': [1, ports('ports')],
  '--sport': [1, ports('sourcePorts')],
  '--sports': [1, ports('sourcePorts')],
  '--ports': [1, unknown],
  '--syn': [0, condition(() => true)],
  '--tcp-flags': [2, flags],
  '--state': [1, condition((words) => stateHolds(split(words)))],
  '--ctstate': [1, condition((words) => stateHolds(split(words)))],
  '--icmp-type': [1, icmp],
  '--icmpv6-type': [1, icmp],
  '--dst-type': [1, condition((words) => destinationTypeHolds(split(words)))],
  '--pkt-type': [1, condition((words) => destinationTypeHolds(split(words)))],
  '--ctdir': [1, condition(([way]) => (way === 'ORIGINAL' ? true : way === 'REPLY' ? false : undefined))],
  '--limit': [1, limited],
  '--limit-burst': [1, nothing],
  '--hashlimit-upto': [1, limited],
  '--hashlimit-above': [1, never],
  '--hashlimit-burst': [1, nothing],
  '--hashlimit-mode': [1, nothing],
  '--hashlimit-name': [1, nothing],
  '--hashlimit-srcmask': [1, nothing],
  '--hashlimit-htable-expire': [1, nothing],
  '--connlimit-upto': [1, limited],
  '--connlimit-above': [1, never],
  '--connlimit-mask': [1, nothing],
  '--connlimit-saddr': [0, nothing],
  '--connlimit-daddr': [0, nothing],
  '--validmark': [0, nothing],
  '--loose': [0, nothing],
};

/** The long and short forms of the same option. */
const SAME: Readonly<Record<string, string>> = {
  '--source': '-s',
  '--src': '-s',
  '--destination': '-d',
  '--dst': '-d',
  '--protocol': '-p',
  '--proto': '-p',
  '--in-interface': '-i',
  '--out-interface': '-o',
  '--match': '-m',
  '--destination-port': '--dport',
  '--destination-ports': '--dports',
  '--source-port': '--sport',
  '--source-ports': '--sports',
  '--jump': '-j',
  '--goto': '-g',
};

/** Modules whose conditions are read as a whole. */
function readModule(draft: RuleDraft, module: string, words: readonly string[]): number | undefined {
  if (module === 'recent') {
    const end = words.findIndex((word, i) => i > 0 && ['-m', '-j', '-g', '!'].includes(word));
    const own = words.slice(0, end < 0 ? undefined : end);
    // "--set" only writes the address down; with a count, the first packet of a stranger is not meant.
    if (own.includes('--hitcount') && !own.includes('--set')) draft.isNever = true;
    else if (!own.includes('--set')) draft.unknown.push(own.join(' '));
    return own.length;
  }
  if (module === 'rpfilter') {
    const own = words.filter((word) => ['--loose', '--validmark', '--accept-local', '--invert'].includes(word));
    // Packets with a forged source fail the test; those of whom they say they are pass it.
    if (own.includes('--invert')) draft.isNever = true;
    return own.length;
  }
  return undefined;
}

/** The rule that stands in the words behind `-A`; the target may stand anywhere among them. */
export function readRuleWords(words: readonly string[], version: 4 | 6, names: NameLookup): RuleWords {
  const draft = new RuleDraft();
  let action: RuleAction | null = null;
  let isNegated = false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '!') {
      isNegated = true;
      continue;
    }
    const option = SAME[word] ?? word;
    if (option === '-j' || option === '-g') {
      const [found, used] = targetAction(words.slice(at + 1), option === '-g');
      action = found;
      at += used;
      isNegated = false;
      continue;
    }
    const known = OPTIONS[option];
    const [count, read] = known ?? [0, unknown];
    const own = words.slice(at + 1, at + 1 + count);
    // An option that isn't known has its values behind it, up to the next option.
    if (!known)
      for (let next = at + 1; next < words.length && !/^(?:-|!$)/.test(words[next] ?? ''); next++)
        own.push(words[next] ?? '');
    // Before 1.4.3 the sign stood behind the option: "-s ! 10.0.0.0/8".
    if (own[0] === '!' && count > 0) {
      isNegated = true;
      own.splice(0, count, ...words.slice(at + 2, at + 2 + count));
      at++;
    }
    at += own.length;
    read(draft, own, isNegated, { version, names, option });
    if (option === '-m') at += readModule(draft, own[0] ?? '', words.slice(at + 1)) ?? 0;
    isNegated = false;
  }
  return { chain: words[0] ?? '', draft, action };
}

/** The rule that the words have come to, null where it takes no packet; `chainId` makes an id of a chain's name. */
export function ruleOf(
  { draft, action }: RuleWords,
  line: number,
  chainId: (name: string) => string,
): FirewallRule | null {
  if (action === null) return null;
  const isCall = action.kind === 'jump' || action.kind === 'goto';
  return draft.rule(line, isCall ? { ...action, chain: chainId(action.chain) } : action);
}
