/** Targets of iptables: what ends a packet's way, what only notes or changes it. */
import type { RuleAction } from '../../model/rule.ts';

/** They note or change something, and the packet goes on to the next rule. */
const GOES_ON: ReadonlySet<string> = new Set([
  'LOG',
  'NFLOG',
  'ULOG',
  'AUDIT',
  'TRACE',
  'MARK',
  'CONNMARK',
  'SET',
  'TOS',
  'DSCP',
  'TTL',
  'HL',
  'ECN',
  'TCPMSS',
  'CT',
  'NOTRACK',
  'CHECKSUM',
  'CLASSIFY',
  'SECMARK',
  'CONNSECMARK',
  'RATEEST',
  'LED',
  'HMARK',
  'IDLETIMER',
  'TEE',
  'TCPOPTSTRIP',
]);

const ENDS: Readonly<Record<string, RuleAction>> = {
  ACCEPT: { kind: 'accept' },
  DROP: { kind: 'drop' },
  REJECT: { kind: 'reject' },
  RETURN: { kind: 'return' },
};

/** Targets of the programs' own extensions are in capitals; chains may be too, so others are known by their list. */
const OTHER_TARGETS: ReadonlySet<string> = new Set([
  'QUEUE',
  'NFQUEUE',
  'SYNPROXY',
  'TPROXY',
  'TARPIT',
  'CHAOS',
  'DELUDE',
  'ECHO',
  'STEAL',
  'CLUSTERIP',
  'NETMAP',
  'SAME',
  'MIRROR',
  'SNAT',
  'MASQUERADE',
  'SNPT',
  'DNPT',
  'BALANCE',
  'RAWDNAT',
  'RAWSNAT',
  'ACCOUNT',
  'IPMARK',
  'LOGMARK',
  'SYSRQ',
  'XOR',
  'PROTO',
]);

const valueOf = (words: readonly string[], option: string): string | undefined => {
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
};

/** What a target does, and how many of the words it took: its name and its options. Null where the packet goes on. */
export function targetAction(words: readonly string[], isGoto: boolean): readonly [RuleAction | null, number] {
  const [name = ''] = words;
  // Its options are all that follows: iptables-save puts the target last.
  const used = words.length;
  if (isGoto) return [{ kind: 'goto', chain: name }, 1];
  const end = ENDS[name];
  if (end) return [end, name === 'REJECT' && words[1] === '--reject-with' ? 3 : 1];
  if (GOES_ON.has(name)) return [null, used];
  if (name === 'DNAT') return [{ kind: 'redirect', to: valueOf(words, '--to-destination') ?? 'another machine' }, used];
  if (name === 'REDIRECT')
    return [{ kind: 'redirect', to: `port ${valueOf(words, '--to-ports') ?? 'of the same number'}` }, used];
  if (OTHER_TARGETS.has(name)) return [{ kind: 'unknown', text: `target ${name}` }, used];
  return [{ kind: 'jump', chain: name }, 1];
}
