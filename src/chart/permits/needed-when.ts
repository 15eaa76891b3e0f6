/** When a flow is needed, as a sentence: for the table, and for whoever approves a rule. */
import { list } from '#lib/text.ts';
import type { Feature } from '../model.ts';
import { type FlowCondition, needOf } from './need.ts';

/** `Always needed.`, `Needed with: LDAP over TLS or Global catalog queries.`; `declared` are the scenario's features. */
export function whenText(flow: FlowCondition, declared: readonly Pick<Feature, 'id' | 'title' | 'legacy'>[]): string {
  const need = needOf(flow, declared);
  if (need === 'always') return 'Always needed.';
  const titles = (ids: readonly string[]) => ids.map((id) => declared.find((one) => one.id === id)?.title ?? id);
  const any = flow.features.length > 0 ? [`with: ${list(titles(flow.features), 'disjunction')}`] : [];
  const all = flow.onlyWith.length > 0 ? [`only together with: ${list(titles(flow.onlyWith))}`] : [];
  return `Needed ${[...any, ...all].join(', ')}${need === 'legacy' ? ' (old clients only)' : ''}.`;
}
