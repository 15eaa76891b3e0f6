/** Permits: made from an endpoint, and merged into a set without overlaps. */
import type { Endpoint } from '#chart/model.ts';
import { mergePorts, uniqueReasons } from './merge-ports.ts';
import { compareTargets, targetKey } from './target.ts';
import type { Permit, Reason, Target, Way } from './rule-set.ts';

/** What of an endpoint says where it listens. */
export type Place = Pick<Endpoint, 'transport' | 'port' | 'range' | 'ipProtocol' | 'protocol'>;

/** The application protocols whose dynamic ports the endpoint mapper gives out. */
const MAPPED: ReadonlySet<string> = new Set(['rpc']);

/** What has to be opened for an endpoint. Throws on a place with neither a transport nor an IP protocol. */
export function targetOf({ transport, port, range, ipProtocol, protocol }: Place): Target {
  if (transport === null) {
    if (ipProtocol === null) throw new Error('A place has a transport or an IP protocol.');
    return { kind: 'ip', protocol: ipProtocol };
  }
  if (port !== null) return { kind: 'ports', transport, from: port, to: port };
  if (range) return { kind: 'ports', transport, from: range[0], to: range[1] };
  return transport === 'tcp' && MAPPED.has(protocol) ? { kind: 'rpc' } : { kind: 'dynamic', transport };
}

/** The permit for an endpoint. */
export function permitOf(place: Place, way: Way, reason: Reason): Permit {
  return { way, target: targetOf(place), reasons: [reason] };
}

const WAYS: readonly Way[] = ['there', 'back'];

/** One permit out of those with the same target. */
function united(permits: readonly Permit[]): Permit[] {
  const [first] = permits;
  return first ? [{ ...first, reasons: uniqueReasons(permits.flatMap(({ reasons }) => reasons)) }] : [];
}

/**
 * The permits without duplicates, sorted by way, transport and number. Ranges that overlap become one, so that
 * nothing more is opened than before. Neighbours (137 and 138) stay apart: each number keeps its own reason.
 */
export function mergePermits(permits: readonly Permit[]): Permit[] {
  const groups = Map.groupBy(permits, ({ way, target }) => `${way} ${targetKey(target)}`);
  const merged = [...groups.values()].flatMap((group) =>
    group[0]?.target.kind === 'ports' ? mergePorts(group) : united(group),
  );
  return merged.sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way) || compareTargets(a.target, b.target));
}
