/** What a syntax can't say: never dropped without a word, never widened. */
import type { Permit, PermitTarget } from '#chart/permits/permit.ts';
import { targetText } from '#chart/permits/target.ts';
import type { WindowsTarget } from './dynamic.ts';

/** Why a target can't be said, as a sentence; undefined where it can. */
export type WhyNot<T extends PermitTarget> = (target: T) => string | undefined;

/** The permits that a syntax can write, and the others. */
export function partition<T extends PermitTarget>(
  permits: readonly Permit<T>[],
  whyNot: WhyNot<T>,
): [can: Permit<T>[], cannot: Permit<T>[]] {
  const can = ({ target }: Permit<T>) => whyNot(target) === undefined;
  return [permits.filter(can), permits.filter((permit) => !can(permit))];
}

/** A line for each of them. */
export const leftOut = <T extends PermitTarget>(permits: readonly Permit<T>[], whyNot: WhyNot<T>): string[] =>
  permits.flatMap(({ target }) => {
    const why = whyNot(target);
    return why === undefined ? [] : [`NOT WRITTEN: ${targetText(target)}. ${why}`];
  });

/** For syntaxes that know ports of TCP and UDP only; ICMP and IP protocols aside. */
export const unlessTcpOrUdp =
  (why: string): WhyNot<WindowsTarget> =>
  (target) =>
    target.kind === 'ports' && target.transport !== 'tcp' && target.transport !== 'udp' ? why : undefined;
