/** Ports that stand together in one rule: those of one transport that are let through for the same reason. */
import type { NumberedTarget, Permit } from '#chart/permits/permit.ts';
import { portsText, targetText } from '#chart/permits/target.ts';
import type { WindowsTarget } from './dynamic.ts';

type PortsTarget = Extract<NumberedTarget, { kind: 'ports' }>;

/** What one rule lets through, with what is noted of it: one target, or several ports of one transport. */
export interface RuleContent<T extends WindowsTarget = NumberedTarget> {
  targets: readonly [T, ...T[]];
  note: string;
}

const isPorts = <T extends WindowsTarget>(target: T): target is T & PortsTarget => target.kind === 'ports';

/** How many places of a list a stretch of ports takes. */
const placesOf = ({ from, to }: PortsTarget): number => (from === to ? 1 : 2);

/** The ports in as few lists as hold them: a range takes two places of `most`. */
function inChunks<T extends PortsTarget>(ports: readonly T[], most: number): T[][] {
  const chunks: { ports: T[]; places: number }[] = [];
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
 * A rule has no more than `most` places for ports, of which a range takes two. What `isAlone` shares a rule with nothing.
 */
export function inPortLists<T extends WindowsTarget>(
  permits: readonly Permit<T>[],
  noteOf: (permit: Permit<T>) => string,
  most = Infinity,
  isAlone: (target: T) => boolean = () => false,
): RuleContent<T>[] {
  const noted = permits.map((permit, i) => ({ target: permit.target, note: noteOf(permit), i }));
  const groups = Map.groupBy(noted, ({ target, note, i }) =>
    target.kind === 'ports' && !isAlone(target) ? `${target.transport} ${note}` : `${i}`,
  );
  return [...groups.values()].flatMap((all): RuleContent<T>[] => {
    const [first] = all;
    if (!first) return [];
    const ports = all.flatMap(({ target }) => (isPorts(target) ? [target] : []));
    if (ports.length === 0) return [{ targets: [first.target], note: first.note }];
    return inChunks(ports, most).flatMap(([one, ...more]): RuleContent<T>[] =>
      one ? [{ targets: [one, ...more], note: first.note }] : [],
    );
  });
}

/** The ports of a rule behind each other: `80,443,5000:5010`. */
export const portList = (targets: readonly WindowsTarget[], between: string, rangeSign: string): string =>
  targets.flatMap((one) => (one.kind === 'ports' ? [portsText(one, rangeSign)] : [])).join(between);

/** `TCP 80, 443`: what a rule lets through, in words. */
export const contentText = ([first, ...more]: RuleContent<WindowsTarget>['targets']): string =>
  [targetText(first), ...more.map((one) => portList([one], '', '-'))].join(', ');
