/** What a syntax can say, declared once: what it can't is left out, split or shortened in one place, `to-write.ts`. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { Transport } from '#content-model/vocab.ts';
import type { NumberedTarget, PermitDirection, PermitTarget } from '#chart/permits/permit.ts';
import type { TextLimit } from '../quote/one-line.ts';
import type { Also } from './also.ts';
import type { NamedAddress } from './rule-set.ts';

export interface Capabilities {
  /** The transports whose ports it knows, and the lowest port that it takes. */
  transports: readonly Transport[];
  lowestPort?: 0 | 1;
  /** The IP protocols that it takes by number. */
  ipProtocols: 'all' | readonly number[];
  /** Whether it knows the types of ICMP: a syntax that has the protocol alone would open all of them. */
  icmp: boolean;
  /** The only direction that it writes; absent: both. */
  direction?: PermitDirection;
  /** How long the note of a rule may be; absent where its length doesn't matter, or there is none. */
  note?: TextLimit;
  /** The longest name, in characters. */
  nameLength: number;
  /**
   * What stands together at an end of one rule: addresses of one version of IP (`all`); addresses and networks, but a
   * range alone (`networks`); whatever there is (`mixed`). Absent: one address a rule.
   */
  lists?: 'all' | 'networks' | 'mixed';
  /** The versions of IP in which it knows ranges of addresses; in others they are written as networks. */
  ranges?: readonly (4 | 6)[];
  /** Which names that stand for addresses it knows, by the end at which they may stand. */
  named?: Readonly<Partial<Record<NamedAddress['kind'], readonly EndRole[]>>>;
  /** The ends whose addresses stand in no rule: a group of machines, or a zone, takes their place. */
  unaddressed?: readonly EndRole[];
  /** Why it leaves out what the fields above don't tell, as a sentence; undefined where it doesn't. */
  whyNot?: WhyNot;
  /** What is said of what it leaves out; `NOT WRITTEN`, where this is absent. */
  leftOutMark?: string;
  /** What is otherwise in rules for the side that opens the connection; absent where it writes none. */
  sending?: Partial<Pick<Capabilities, 'unaddressed' | 'named'>>;
  /** What it writes besides where the reader asks for it. */
  writes?: readonly Also[];
  /** Why it leaves something out, or what to do instead, as whole sentences. */
  because: Partial<Record<'ports' | 'ipProtocol' | 'icmp' | 'name' | Also, string>>;
}

/** Who opens a connection, and who listens. */
export type EndRole = 'client' | 'server';

export const EVERY_TRANSPORT = Object.keys(transports) as Transport[];
export const TCP_AND_UDP: readonly Transport[] = ['tcp', 'udp'];

/** Of a machine's own firewall: what its sending side needs. */
export const SENDS_FREELY =
  'This output is for the machines that listen. Those that open the connections need a rule only where something of theirs holds back what goes out.';

/** A syntax without limits: texts for people. */
export const NO_LIMITS: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  nameLength: 100,
  lists: 'mixed',
  ranges: [4, 6],
  named: { name: ['client', 'server'], keyword: ['client', 'server'], 'security-group': ['client', 'server'] },
  because: {},
};

const WHOSE: Readonly<Record<NamedAddress['kind'], string>> = {
  name: 'This syntax has addresses and no host names: a name would be looked up once, when the rule is loaded, or never.',
  keyword: 'It is a word of Windows Firewall, for the end that opens the connection.',
  'security-group': 'It is a security group of AWS, which only outputs for AWS know.',
};

/** Why a syntax can't say a name at an end, as a sentence; undefined where it can. */
export const whyNotNamed = (
  { kind }: NamedAddress,
  role: EndRole,
  { named = {}, because }: Capabilities,
): string | undefined =>
  named[kind]?.includes(role) ? undefined : ((kind === 'name' ? because.name : undefined) ?? WHOSE[kind]);

/** What is said in the place of what the reader asks for besides and the syntax doesn't write: a sentence for each. */
export const insteadOf = (also: readonly Also[], { writes = [], because }: Capabilities): string[] =>
  also.flatMap((one) => (writes.includes(one) ? [] : (because[one] ?? [])));

/** Why a syntax can't say a target, as a sentence; undefined where it can. */
export type WhyNot = (target: PermitTarget) => string | undefined;

const NO_REASON = 'This syntax has no words for it.';

/** From what a syntax declares: why it leaves a target out. */
export const whyNotOf =
  ({ transports: known, lowestPort = 0, ipProtocols, icmp, because, whyNot }: Capabilities): WhyNot =>
  (target) => {
    const more = whyNot?.(target);
    if (more !== undefined) return more;
    if (target.kind === 'icmp') return icmp ? undefined : (because.icmp ?? NO_REASON);
    if (target.kind === 'rpc') return undefined;
    if (target.kind === 'ip')
      return ipProtocols === 'all' || ipProtocols.includes(target.protocol)
        ? undefined
        : (because.ipProtocol ?? NO_REASON);
    const isKnown = known.includes(target.transport) && (target.kind !== 'ports' || target.from >= lowestPort);
    return isKnown ? undefined : (because.ports ?? NO_REASON);
  };

/** A range that begins below the lowest port in two parts, so that only what can't be said is left out. */
export function apartFromZero<T extends NumberedTarget | { kind: 'rpc' }>(target: T, { lowestPort = 0 }: Capabilities) {
  if (target.kind !== 'ports' || target.from >= lowestPort || target.to < lowestPort) return [target];
  return [
    { ...target, to: lowestPort - 1 },
    { ...target, from: lowestPort },
  ];
}
