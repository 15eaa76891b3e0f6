/** A service ends after it began, and its state says whether it has ended. */
import { serviceSchema } from '#content-model/service.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isBefore } from '../lifetime.ts';
import { fieldOf, filesOf, type WrittenContent } from './written-content.ts';

const { lived: livedSchema, state: stateSchema } = serviceSchema.shape;

export function lifetimes(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'services').flatMap(({ file, data }): Diagnostic[] => {
    const lived = livedSchema.safeParse(fieldOf(data, 'lived'));
    const state = stateSchema.safeParse(fieldOf(data, 'state'));
    if (!lived.success || !lived.data) return [];
    const { from, to } = lived.data;
    const tell = (found: string, expected: string): Diagnostic => ({ file, field: 'lived.to', found, expected });
    return [
      ...(to !== null && isBefore(to, from)
        ? [tell(`"${to}", which came before "${from}"`, `"${from}" or later`)]
        : []),
      ...(state.data === 'alive' && to !== null ? [tell(`"${to}" of a service that is alive`, 'null')] : []),
      ...(state.data === 'retired' && to === null
        ? [tell('null of a service that is retired', 'the last version that had it')]
        : []),
    ];
  });
}
