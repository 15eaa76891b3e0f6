/** What a syntax can say, declared once: what it can't is left out, split or shortened in one place, `to-write.ts`. */
import transports from '#content/vocab/transports.json' with { type: 'json' };
import type { Transport } from '#content-model/vocab.ts';
import type { NumberedTarget, PermitDirection, PermitTarget } from '#chart/permits/permit.ts';
import type { TextLimit } from '../quote/one-line.ts';

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
  /** Why it leaves out what the fields above don't tell, as a sentence; undefined where it doesn't. */
  whyNot?: WhyNot;
  /** What is said of what it leaves out; `NOT WRITTEN`, where this is absent. */
  leftOutMark?: string;
  /** Why it leaves something out, as whole sentences. */
  because: { ports?: string; ipProtocol?: string; icmp?: string };
}

export const EVERY_TRANSPORT = Object.keys(transports) as Transport[];
export const TCP_AND_UDP: readonly Transport[] = ['tcp', 'udp'];

/** A syntax without limits: texts for people. */
export const NO_LIMITS: Capabilities = {
  transports: EVERY_TRANSPORT,
  ipProtocols: 'all',
  icmp: true,
  nameLength: 100,
  because: {},
};

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
