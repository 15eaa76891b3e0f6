/** What a list states once it does not state again: a source, a technique, an advisory, a program. */
import type { Diagnostic } from '../diagnostic.ts';
import { nameKey } from './name-key.ts';
import { fieldOf, type WrittenContent } from './written-content.ts';

/** By which fields an item of a list is known, where it is no plain word. Lists with rules of their own aren't here. */
const IDENTITIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['advisories', ['id']],
  ['specifications', ['source', 'note']],
  ['programs', ['name', 'system', 'unit']],
  ['successors', ['service', 'name']],
]);

/** What an item is known by; undefined where only a rule of its own can tell it from another. */
function nameOf(list: string, item: unknown): string | undefined {
  // Names are compared across files too, by a rule of their own.
  if (list === 'aliases') return undefined;
  if (typeof item === 'string') return item;
  const texts =
    IDENTITIES.get(list)
      ?.map((field) => fieldOf(item, field))
      .filter((text) => typeof text === 'string') ?? [];
  return texts.length > 0 ? texts.join(' ') : undefined;
}

interface Repeated {
  field: string;
  item: string;
  earlier: string;
}

function repeatedIn(list: string, items: readonly unknown[], field: string): Repeated[] {
  const first = new Map<string, number>();
  return items.flatMap((value, i) => {
    const item = nameOf(list, value);
    if (item === undefined) return [];
    const earlier = first.get(nameKey(item));
    if (earlier !== undefined) return [{ field: `${field}[${i}]`, item, earlier: `${field}[${earlier}]` }];
    first.set(nameKey(item), i);
    return [];
  });
}

/** All repetitions below a value; `list` is the name of the field that it stands in. */
function repetitions(value: unknown, field: string, list: string): Repeated[] {
  if (Array.isArray(value)) {
    return [
      ...repeatedIn(list, value, field),
      ...value.flatMap((item, i) => repetitions(item, `${field}[${i}]`, list)),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => repetitions(inner, field ? `${field}.${key}` : key, key));
}

export function repeatedItems({ files, lists }: WrittenContent): Diagnostic[] {
  return [...files, ...lists].flatMap(({ file, data }) =>
    repetitions(data, '', '').map(({ field, item, earlier }) => ({
      file,
      field,
      found: `"${item}" for the second time`,
      expected: `each once; ${earlier} says the same`,
    })),
  );
}
