/** No two scenarios stand at the same place of their list. */
import { scenarioSchema } from '#content-model/scenario.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldOf, filesOf, type Written } from './written.ts';

export function scenarioOrder(content: Written): Diagnostic[] {
  const owners = new Map<number, string>();
  return filesOf(content, 'scenarios').flatMap(({ file, data }): Diagnostic[] => {
    const order = scenarioSchema.shape.order.safeParse(fieldOf(data, 'order'));
    if (!order.success) return [];
    const owner = owners.get(order.data);
    if (owner === undefined) {
      owners.set(order.data, file);
      return [];
    }
    return [{ file, field: 'order', found: `${order.data}, which ${owner} has`, expected: 'a place of its own' }];
  });
}
