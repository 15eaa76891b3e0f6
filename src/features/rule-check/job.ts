/** The job: what has to be reachable on the machine whose rules they are, and by whom. */
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import { isDynamic } from '#chart/permits/target.ts';
import { ICMP, ICMPV6, icmpNumbers, type IcmpType } from '#content-model/icmp-types.ts';
import { TRANSPORT_PROTOCOLS } from './transport-protocols.ts';
import { DYNAMIC_PORTS, openingName, type Selection, selectionOf } from '#features/firewall/index.ts';
import {
  type AddressSet,
  type Asked,
  intersection,
  readAddresses,
  unionOf,
  versionAddresses,
} from '#features/rule-readers/index.ts';

/** One opening of the job. */
export interface JobRow {
  /** `TCP 445`. */
  label: string;
  /** Why it is needed; empty for a bare number. */
  reasons: readonly string[];
  /** What has to be let in; empty for connections that the machine opens itself. */
  asked: readonly Asked[];
  /** Opens just this in the rule builder. */
  selection: Selection;
}

/** Dynamic ports as Windows hands them out today: other systems hand out others. */
const dynamicPorts = () => DYNAMIC_PORTS['since-vista'];

function portsOf(
  target: PermitTarget,
): { transport: 'tcp' | 'udp' | 'sctp' | 'dccp'; from: number; to: number } | undefined {
  if (target.kind === 'ports') return target;
  if (target.kind !== 'rpc' && target.kind !== 'dynamic') return undefined;
  const [from, to] = dynamicPorts();
  return { transport: target.kind === 'rpc' ? 'tcp' : target.transport, from, to };
}

/** A message of ICMP in each version of IP that the sources have. */
const icmpAsked = (type: IcmpType, sources: AddressSet | undefined): Asked[] =>
  ([4, 6] as const).flatMap((version): Asked[] => {
    const own = sources ? intersection(sources, versionAddresses(version)) : versionAddresses(version);
    const number = icmpNumbers(type, version).type;
    return own.length === 0 ? [] : [{ protocol: version === 4 ? ICMP : ICMPV6, ports: [number, number], sources: own }];
  });

function askedOf(target: PermitTarget, sources: AddressSet | undefined): Asked[] {
  if (target.kind === 'icmp') return icmpAsked(target.type, sources);
  const from = sources ? { sources } : {};
  if (target.kind === 'ip') return [{ protocol: target.protocol, ...from }];
  const ports = portsOf(target);
  return ports ? [{ protocol: TRANSPORT_PROTOCOLS[ports.transport], ports: [ports.from, ports.to], ...from }] : [];
}

function selectionFor(target: PermitTarget): Selection {
  if (target.kind === 'icmp') return selectionOf({ kind: 'icmp', type: target.type });
  if (target.kind === 'ip') return selectionOf({ kind: 'ip-protocol', number: target.protocol });
  const { transport, from, to } = portsOf(target) ?? { transport: 'tcp', from: 0, to: 0 };
  return selectionOf({ kind: 'ports', transport, from, to });
}

const withRange = (permit: Permit): string => {
  const ports = isDynamic(permit.target) ? portsOf(permit.target) : undefined;
  return openingName(permit) + (ports ? `, ${ports.from}-${ports.to} on Windows` : '');
};

/** The openings of a choice, from some addresses or from anywhere. */
export const jobRows = (permits: readonly Permit[], sources: AddressSet | undefined): JobRow[] =>
  permits.map((permit) => ({
    label: withRange(permit),
    reasons: [...new Set(permit.reasons.flatMap(({ text, service }) => (service === undefined ? [] : [text])))],
    asked: permit.direction === 'forward' ? askedOf(permit.target, sources) : [],
    selection: selectionFor(permit.target),
  }));

/** Who has to reach it, as it was typed: addresses and networks behind commas or spaces. */
export type TypedSource = { sources: AddressSet | undefined } | { problem: string };

/** Nothing and `any` mean anybody. */
export function readSource(typed: string): TypedSource {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '' && word.toLowerCase() !== 'any');
  const sets = words.map((word) => readAddresses(word));
  const wrong = words.find((_, i) => sets[i] === undefined);
  if (wrong !== undefined)
    return {
      problem: `“${wrong.slice(0, 60)}” is no address. It takes 10.0.0.0/8, 192.0.2.7, 2001:db8::/32, or nothing for anybody.`,
    };
  return { sources: words.length === 0 ? undefined : unionOf(sets.flatMap((set) => set ?? [])) };
}
