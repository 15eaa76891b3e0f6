/** What speaks for a number and against it. */
import type { Facts } from './facts.ts';
import { type Rule, RULES } from './rules.ts';

/** `aside`: it would count against the number, and the reader has left it out. */
export type Weight = 'against' | 'doubt' | 'aside' | 'for';

export interface Reason {
  rule: string;
  weight: Weight;
  text: string;
  sources: readonly string[];
}

export type Verdict = 'fit' | 'doubtful' | 'bad';

export interface Judgement {
  number: number;
  verdict: Verdict;
  /** One for each rule, in their order; what was left out says nothing where it would speak for the number. */
  reasons: readonly Reason[];
}

/** The ids of the rules that a reader may leave out. */
export const OPTIONS = RULES.filter((rule) => rule.option !== undefined).map((rule) => rule.id);

function weightOf(rule: Rule, fails: boolean, leftOut: readonly string[]): Weight {
  if (!fails) return 'for';
  if (rule.option !== undefined && leftOut.includes(rule.id)) return 'aside';
  return rule.advice ? 'doubt' : 'against';
}

/** The ids of the sources that a rule goes by. */
export const sourcesOf = (rule: Rule, { citations }: Facts): string[] => [
  ...rule.sources,
  ...(citations[rule.id] ?? []),
];

/** Every reason for and against a number; `leftOut` names the options that don't count. */
export function judge(number: number, facts: Facts, leftOut: readonly string[] = []): Judgement {
  const reasons = RULES.flatMap((rule): Reason[] => {
    const fails = rule.fails(number, facts);
    if (!fails && leftOut.includes(rule.id)) return [];
    const text = fails ? rule.failed(number, facts) : rule.passed;
    return [{ rule: rule.id, weight: weightOf(rule, fails, leftOut), text, sources: sourcesOf(rule, facts) }];
  });
  const has = (weight: Weight) => reasons.some((reason) => reason.weight === weight);
  return { number, verdict: has('against') ? 'bad' : has('doubt') ? 'doubtful' : 'fit', reasons };
}
