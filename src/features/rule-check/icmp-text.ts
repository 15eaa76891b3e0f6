/** ICMP's messages in words. */
import { ICMP, ICMP_TYPES, ICMPV6, icmpNumbers, icmpWord } from '#content-model/icmp-types.ts';
import { type Intervals, protocolText } from '#features/rule-readers/index.ts';
import { intervalsText } from './opening-text.ts';

/** `ICMP echo request`, `ICMP types 3, 11`; undefined where it is no ICMP. */
export function icmpTypeText(protocol: number, types: Intervals<number> | null): string | undefined {
  if (protocol !== ICMP && protocol !== ICMPV6) return undefined;
  const name = protocolText(protocol);
  if (types === null) return `${name}, all messages`;
  const [[first = -1, end = -1] = []] = types;
  const isOne = types.length === 1 && end - first === 1;
  const version = protocol === ICMP ? 4 : 6;
  const known = isOne ? ICMP_TYPES.find((type) => icmpNumbers(type, version).type === first) : undefined;
  return `${name} ${known ? icmpWord(known).label : `type ${intervalsText(types)}`}`;
}
