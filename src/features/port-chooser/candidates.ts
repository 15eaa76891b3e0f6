/** The good numbers: all of them, one by chance, and a dozen to print. */
import { MAX_PORT } from '#chart/port-space.ts';
import { differentDigits } from './digits.ts';
import type { ChooserFacts } from './chooser-facts.ts';
import { type ChoiceRule, CHOICE_RULES } from './choice-rules.ts';

const EVERY = Array.from({ length: MAX_PORT + 1 }, (_, n) => n);

export interface RuleStep {
  rule: ChoiceRule;
  /** How many of the numbers before it fail it. */
  taken: number;
  left: number;
}

/** What each rule in turn takes away, of those that count. */
export function ruleSteps(facts: ChooserFacts, leftOut: readonly string[] = []): RuleStep[] {
  let left: readonly number[] = EVERY;
  return CHOICE_RULES.filter((rule) => !leftOut.includes(rule.id)).map((rule) => {
    const before = left.length;
    left = left.filter((n) => !rule.fails(n, facts));
    return { rule, taken: before - left.length, left: left.length };
  });
}

/** Every number that passes all rules but those left out, ascending. */
export function candidates(facts: ChooserFacts, leftOut: readonly string[] = []): number[] {
  const rules = CHOICE_RULES.filter((rule) => !leftOut.includes(rule.id));
  return EVERY.filter((n) => rules.every((rule) => !rule.fails(n, facts)));
}

/** One of them by chance, another than the last; undefined where there is none. */
export function drawNumber(
  from: readonly number[],
  last: number | undefined,
  chance: () => number,
): number | undefined {
  const others = from.filter((n) => n !== last);
  return others[Math.floor(chance() * others.length)];
}

/** The easiest to remember of each of so many equal parts of the list. */
export function spreadNumbers(from: readonly number[], howMany: number): number[] {
  const parts = Array.from({ length: howMany }, (_, i) =>
    from.slice(Math.floor((i * from.length) / howMany), Math.floor(((i + 1) * from.length) / howMany)),
  );
  return parts.flatMap((part) => {
    const middle = part[part.length >> 1];
    if (middle === undefined) return [];
    return part.reduce((best, n) => {
      const gain = differentDigits(best) - differentDigits(n);
      return gain > 0 || (gain === 0 && Math.abs(n - middle) < Math.abs(best - middle)) ? n : best;
    });
  });
}
