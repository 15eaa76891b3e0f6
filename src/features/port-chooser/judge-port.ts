/** What speaks for a number and against it. */
import type { ChooserFacts } from './chooser-facts.ts';
import { type ChoiceRule, CHOICE_RULES } from './choice-rules.ts';

/** `aside`: it would count against the number, and the reader has left it out. */
export type ReasonWeight = 'against' | 'doubt' | 'aside' | 'for';

export interface ChoiceReason {
  rule: string;
  weight: ReasonWeight;
  text: string;
  sources: readonly string[];
}

export type Fitness = 'fit' | 'doubtful' | 'bad';

export interface PortJudgement {
  number: number;
  fitness: Fitness;
  /** One for each rule, in their order; what was left out says nothing where it would speak for the number. */
  reasons: readonly ChoiceReason[];
}

/** The ids of the rules that a reader may leave out. */
export const OPTIONAL_RULES = CHOICE_RULES.filter((rule) => rule.option !== undefined).map((rule) => rule.id);

function weightOf(rule: ChoiceRule, fails: boolean, leftOut: readonly string[]): ReasonWeight {
  if (!fails) return 'for';
  if (rule.option !== undefined && leftOut.includes(rule.id)) return 'aside';
  return rule.advice ? 'doubt' : 'against';
}

/** The ids of the sources that a rule goes by. */
export const ruleSources = (rule: ChoiceRule, { citations }: ChooserFacts): string[] => [
  ...rule.sources,
  ...(citations[rule.id] ?? []),
];

/** Every reason for and against a number; `leftOut` names the options that don't count. */
export function judgePort(number: number, facts: ChooserFacts, leftOut: readonly string[] = []): PortJudgement {
  const reasons = CHOICE_RULES.flatMap((rule): ChoiceReason[] => {
    const fails = rule.fails(number, facts);
    if (!fails && leftOut.includes(rule.id)) return [];
    const text = fails ? rule.failed(number, facts) : rule.passed;
    return [{ rule: rule.id, weight: weightOf(rule, fails, leftOut), text, sources: ruleSources(rule, facts) }];
  });
  const has = (weight: ReasonWeight) => reasons.some((reason) => reason.weight === weight);
  return { number, fitness: has('against') ? 'bad' : has('doubt') ? 'doubtful' : 'fit', reasons };
}
