/** What both ways to test a set share: whom to ask. */
import { prefixOf } from '../model/addresses.ts';
import { endText, itemsOf, type ListedAddress, placeholderOf, type RuleEnd } from '../model/ends.ts';

/** The largest network that is asked as a whole: 256 addresses. More would take days, and set off alarms. Bits. */
const MAX_HOST_BITS = 8;
/** So many ports are asked of a whole network; with more, of one machine alone: a range of RPC would make millions. */
const MAX_NETWORK_PORTS = 256;

/** Whom to ask for an address; undefined where there is nobody to name. */
function hostOf(address: ListedAddress, maxBits: number): string | undefined {
  if (address.kind === 'name') return address.text;
  if (address.kind !== 'ip') return undefined;
  const bits = (address.version === 4 ? 32 : 128) - prefixOf(address);
  return bits <= maxBits ? address.text : undefined;
}

/** The hosts to test against: a program can't ask any address, and a whole network only as nmap does, for `ports` ports. */
export function testTarget(end: RuleEnd, network: boolean, ports = 1): string {
  const hosts = itemsOf(end).map((item) => hostOf(item, network && ports <= MAX_NETWORK_PORTS ? MAX_HOST_BITS : 0));
  const known = hosts.flatMap((host) => host ?? []);
  return hosts.length === 0 || known.length < hosts.length ? placeholderOf(end) : known.join(' ');
}

/** What has to be filled in before the lines work. */
export const fillInHint = (end: RuleEnd, target: string): string[] =>
  target === placeholderOf(end)
    ? [`Put the name or address of one machine of ${endText(end)} in the place of ${target}.`]
    : [];
