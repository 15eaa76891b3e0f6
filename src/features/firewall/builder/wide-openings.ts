/** Openings so wide that whoever gets through could search them: addresses times ports, of IPv4. */
import { targetText } from '#chart/permits/target.ts';
import { formatNumber, list } from '#lib/text.ts';
import { inNumbers } from '../model/dynamic.ts';
import { intervalOf } from '../model/intervals.ts';
import type { RuleSet, SetEnd } from '../model/rule-set.ts';

/** A port scanner gets through so many probes in an hour or less, and every one is let in. Addresses times ports. */
const MANY_PROBES = 1_000_000;

/** So many things stand in one sentence. */
const MAX_NAMED = 4;

/**
 * How many machines an end can have, by its IPv4 addresses. An IPv6 network is too sparse to be searched; what stands
 * for addresses by a name can't be counted; and `any` is where the rules are loaded, or has a sentence of its own.
 */
const addressesIn = ({ addresses }: SetEnd): number =>
  addresses.reduce((sum, one) => {
    if ((one.kind !== 'ip' && one.kind !== 'range') || one.version === 6) return sum;
    const [first, last] = intervalOf(one);
    return sum + Number(last - first + 1n);
  }, 0);

/** The sentence on what is opened to a search; none where nothing is so wide. */
export function wideOpenings(set: Pick<RuleSet, 'legs' | 'generation' | 'dynamicPorts'>): string[] {
  const wide = set.legs.flatMap(({ source, destination, permits }) =>
    inNumbers(permits, set).flatMap(({ direction, target }) => {
      const answering = direction === 'forward' ? destination : source;
      const ports = target.kind === 'ports' ? target.to - target.from + 1 : 1;
      const addresses = addressesIn(answering);
      return addresses * ports < MANY_PROBES ? [] : [`${targetText(target)} at ${formatNumber(addresses)} addresses`];
    }),
  );
  if (wide.length === 0) return [];
  const unique = [...new Set(wide)];
  const more = unique.length > MAX_NAMED ? [`${unique.length - MAX_NAMED} more`] : [];
  return [
    `Wide enough to be searched for whatever answers: ${list([...unique.slice(0, MAX_NAMED), ...more])}. Name the machines that listen, where they are known.`,
  ];
}
