/** What no value may hold, whatever its field: characters that nobody sees, which an escape lets through as text. */
import type { Diagnostic } from '#chart/diagnostic.ts';
import { fieldName } from './field-path.ts';
import { hiddenInValue } from './hidden-characters.ts';
import type { ContentFile } from './read.ts';

type Located = Pick<ContentFile, 'file' | 'data' | 'lineOf'>;

function textsIn(value: unknown, path: readonly PropertyKey[]): [path: readonly PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const keys: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    ...(typeof key === 'string' ? ([[path, key]] as [PropertyKey[], string][]) : []),
    ...textsIn((value as Record<PropertyKey, unknown>)[key], [...path, key]),
  ]);
}

export function valueProblems({ file, data, lineOf }: Located): Diagnostic[] {
  return textsIn(data, []).flatMap(([path, text]) => {
    const problem = hiddenInValue(text);
    return problem ? [{ file, line: lineOf(path) ?? 1, field: fieldName(path) || 'fields', ...problem }] : [];
  });
}
