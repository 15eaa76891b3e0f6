/** What firewalld's services, ports, protocols and ICMP types ask of a packet. */
import { ICMP, ICMPV6 } from '#content-model/icmp-types.ts';
import { readAddressList } from '../../model/addresses.ts';
import { icmpType } from '../../model/icmp.ts';
import { numbers } from '../../model/intervals.ts';
import { firewalldService } from '../../model/known-names.ts';
import { readPorts } from '../../model/ports.ts';
import { BOTH_ICMP, readProtocol } from '../../model/protocols.ts';
import type { RuleDraft } from '../../model/rule-draft.ts';

/** Narrows a rule to one thing that is opened or closed. */
export type RuleNarrowing = (draft: RuleDraft) => void;

const NO_NAMES = { port: () => undefined };

export const protocolOpening =
  (name: string): RuleNarrowing =>
  (draft) => {
    const { protocols, unknown } = readProtocol(name);
    draft.narrow('protocols', protocols);
    draft.unknown.push(...unknown);
  };

/** `8080/tcp`, `5000-5010/udp`. */
export function portOpening(text: string, field: 'ports' | 'sourcePorts'): RuleNarrowing {
  const [ports = '', protocol = ''] = text.split('/');
  const read = readPorts(ports, NO_NAMES, '-');
  return (draft) => {
    protocolOpening(protocol)(draft);
    if (read) draft.narrow(field, read);
    else draft.unknown.push(text);
  };
}

/** One for each port of a service; a service that an administrator has made is not known. */
export function serviceOpenings(name: string): RuleNarrowing[] {
  const service = firewalldService(name);
  if (!service)
    return [(draft) => draft.unknown.push(`the ports of the service “${name}”, which firewalld doesn't bring along`)];
  const to = service.to.length > 0 ? readAddressList(service.to) : undefined;
  const openings = [
    ...service.ports.map(({ transport, from, to: last }) => portOpening(`${from}-${last}/${transport}`, 'ports')),
    ...service.protocols.map(protocolOpening),
  ];
  return openings.map((opening) => (draft) => {
    if (to) draft.narrow('destinations', to);
    opening(draft);
  });
}

/** A type of ICMP in both versions of IP; one that is only a code of a type can't be told apart from it. */
export function icmpOpenings(name: string): RuleNarrowing[] {
  const types = ([4, 6] as const).flatMap((version) => {
    const type = icmpType(name, version);
    return type === undefined ? [] : [{ protocol: version === 4 ? ICMP : ICMPV6, type }];
  });
  if (types.length === 0)
    return [
      (draft) => {
        draft.narrow('protocols', BOTH_ICMP);
        draft.unknown.push(`ICMP ${name}`);
      },
    ];
  return types.map(({ protocol, type }) => (draft) => {
    draft.narrow('protocols', numbers(protocol));
    draft.narrow('ports', numbers(type));
  });
}
