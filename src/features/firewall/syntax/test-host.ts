/** What both ways to test a set share: whom to ask. */
import { prefixOf } from '../model/addresses.ts';
import { endText, type RuleEnd } from '../model/ends.ts';

/** The largest network that is asked as a whole: 256 addresses. More would take days, and set off alarms. Bits. */
const MAX_HOST_BITS = 8;
/** So many ports are asked of a whole network; with more, of one machine alone: a range of RPC would make millions. */
const MAX_NETWORK_PORTS = 256;

/** A host to test against: a program can't ask any address, and a whole network only as nmap does, for `ports` ports. */
export function testTarget({ address, word }: RuleEnd, network: boolean, ports = 1): string {
  if (address.kind !== 'ip') return word;
  const bits = (address.version === 4 ? 32 : 128) - prefixOf(address);
  return bits <= (network && ports <= MAX_NETWORK_PORTS ? MAX_HOST_BITS : 0) ? address.text : word;
}

/** What has to be filled in before the lines work. */
export const fillInHint = (end: RuleEnd, target: string): string[] =>
  target === end.word ? [`Put the name or address of one machine (${endText(end)}) in the place of ${end.word}.`] : [];
