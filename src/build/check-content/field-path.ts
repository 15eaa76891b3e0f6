/** A field by name, as an author would point at it, and by the keys that lead to it. */

/** `endpoints[2].protocol`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** The keys that lead to a field: the reverse. */
export function fieldPath(name: string): PropertyKey[] {
  const keys = name.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
