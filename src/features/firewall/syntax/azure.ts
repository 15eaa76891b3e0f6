/** What both ways to write rules for Azure share. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { type Capabilities, TCP_AND_UDP } from '../model/capabilities.ts';

/** The lowest priority, which is read first, and room for a rule in between. */
export const FIRST_PRIORITY = 100;
export const PRIORITY_STEP = 10;

const PROTOCOLS: Readonly<Record<string, string>> = { tcp: 'Tcp', udp: 'Udp', 50: 'Esp', 51: 'Ah' };

const FIVE_PROTOCOLS =
  'Azure knows TCP, UDP, ICMP, ESP and AH; for all else it has only "*", which would open every protocol.';

export const AZURE_CAN: Capabilities = {
  transports: TCP_AND_UDP,
  ipProtocols: [50, 51],
  icmp: false,
  nameLength: 60,
  lists: 'all',
  because: {
    deny: 'A group ends with DenyAllInBound. A rule of ours that denies the rest would come before AllowVnetInBound and AllowAzureLoadBalancerInBound, and stop what they let in. Flow logs of the virtual network show what was denied.',
    egress:
      'A group lets out what no rule of it denies (AllowVnetOutBound, AllowInternetOutBound): the sending side needs a rule only where one of yours does.',
    ports: FIVE_PROTOCOLS,
    ipProtocol: FIVE_PROTOCOLS,
    icmp: 'Azure knows no types of ICMP: a rule for its protocol Icmp would open all of them.',
  },
};

const keyOf = (target: NumberedTarget): string =>
  target.kind === 'ports' ? target.transport : target.kind === 'ip' ? String(target.protocol) : target.type;

/** The permits by Azure's word for their protocol: one rule takes all ports of one. */
export const azureProtocols = (permits: readonly Permit<NumberedTarget>[]) =>
  [...Map.groupBy(permits, ({ target }) => keyOf(target))].map(([key, own]) => ({
    protocol: PROTOCOLS[key] ?? '',
    permits: own,
  }));
