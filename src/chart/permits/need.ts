/** Which flows of a scenario are needed in a set-up. Small: each scenario's page loads it. */
import type { Feature, Flow } from '../model.ts';
import { isMet } from './condition.ts';

/** The features that a set-up uses, by id. */
export type UsedFeatures = ReadonlySet<string>;

/** A feature, as far as it can be switched. */
export type FeatureSwitch = Pick<Feature, 'id' | 'legacy' | 'rare'>;

/** Whether a feature is off until somebody switches it on: it serves old clients alone, or few set-ups have it. */
export const isOffAtFirst = ({ legacy, rare }: Pick<Feature, 'legacy' | 'rare'>): boolean => legacy || rare;

/** The features of a set-up as most have it. */
export const usualFeatures = (features: readonly FeatureSwitch[]): UsedFeatures =>
  new Set(features.filter((one) => !isOffAtFirst(one)).map(({ id }) => id));

/** What of a flow says when it is needed. */
export type FlowCondition = Readonly<Record<keyof Pick<Flow, 'features' | 'onlyWith'>, readonly string[]>>;

/** Whether a flow is needed: always, or because one of its features is used, with all that it presumes. */
export const isNeeded = ({ features, onlyWith }: FlowCondition, used: UsedFeatures): boolean =>
  isMet({ anyOf: features, allOf: onlyWith }, used);

export type Need = 'always' | 'feature' | 'legacy';

/** When a flow is needed, in one word: whatever happens, with a feature, or for old clients only. */
export function needOf(
  { features, onlyWith }: FlowCondition,
  declared: readonly Pick<Feature, 'id' | 'legacy'>[],
): Need {
  if (features.length === 0 && onlyWith.length === 0) return 'always';
  const isOld = (id: string) => declared.some((one) => one.id === id && one.legacy);
  return (features.length > 0 && features.every(isOld)) || onlyWith.some(isOld) ? 'legacy' : 'feature';
}
