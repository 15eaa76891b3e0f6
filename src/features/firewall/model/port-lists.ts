/** Ports that stand together in one rule: those of one transport that are let through for the same reason. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText } from '#chart/permits/target.ts';

type PortsTarget = Extract<NumberedTarget, { kind: 'ports' }>;

/** What one rule lets through, with what is noted of it: one target, or several ports of one transport. */
export interface RuleContent {
  targets: readonly [NumberedTarget, ...NumberedTarget[]];
  note: string;
}

/** How many places of a list a stretch of ports takes. */
const placesOf = ({ from, to }: PortsTarget): number => (from === to ? 1 : 2);

/** The ports in as few lists as hold them: a range takes two places of `most`. */
function inChunks(ports: readonly PortsTarget[], most: number): PortsTarget[][] {
  const chunks: { ports: PortsTarget[]; places: number }[] = [];
  for (const one of ports) {
    const last = chunks.at(-1);
    if (last && last.places + placesOf(one) <= most) {
      last.ports.push(one);
      last.places += placesOf(one);
    } else chunks.push({ ports: [one], places: placesOf(one) });
  }
  return chunks.map((chunk) => chunk.ports);
}

/**
 * Permits as rules: where a note is the same, the ports of a transport share one, at the place of the first of them.
 * A rule has no more than `most` places for ports, of which a range takes two.
 */
export function inPortLists(
  permits: readonly Permit<NumberedTarget>[],
  noteOf: (permit: Permit<NumberedTarget>) => string,
  most = Infinity,
): RuleContent[] {
  const noted = permits.map((permit, i) => ({ target: permit.target, note: noteOf(permit), i }));
  const groups = Map.groupBy(noted, ({ target, note, i }) =>
    target.kind === 'ports' ? `${target.transport} ${note}` : `${i}`,
  );
  return [...groups.values()].flatMap((all): RuleContent[] => {
    const [first] = all;
    if (!first) return [];
    const ports = all.flatMap(({ target }) => (target.kind === 'ports' ? [target] : []));
    if (ports.length === 0) return [{ targets: [first.target], note: first.note }];
    return inChunks(ports, most).flatMap(([one, ...more]): RuleContent[] =>
      one ? [{ targets: [one, ...more], note: first.note }] : [],
    );
  });
}

/** The ports of a rule behind each other: `80,443,5000:5010`. */
export const portList = (targets: readonly NumberedTarget[], between: string, rangeSign: string): string =>
  targets.flatMap((one) => (one.kind === 'ports' ? [portsText(one, rangeSign)] : [])).join(between);
