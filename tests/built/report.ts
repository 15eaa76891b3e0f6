/** Problems are gathered and told together: who mends one wants to know of the others. */
import assert from 'node:assert/strict';

/** Fails with all problems, each on a line of its own; an empty list passes. */
export function assertNone(problems: readonly string[], heading: string): void {
  const unique = [...new Set(problems)];
  if (unique.length > 0) assert.fail(`${heading} (${unique.length}):\n${unique.map((p) => `  ${p}`).join('\n')}`);
}

/** Fails unless there was something to check: a test over nothing proves nothing. */
export function assertSome(items: { readonly length: number }, what: string): void {
  assert.ok(items.length > 0, `There are no ${what} to check.`);
}

/** What one list has and the other lacks, both ways; a name that stands twice counts twice. */
export function differences(found: readonly string[], expected: readonly string[], where: string): string[] {
  const counts = new Map<string, number>();
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of expected) counts.set(name, (counts.get(name) ?? 0) - 1);
  return [...counts].flatMap(([name, count]) => {
    if (count === 0) return [];
    return [`${where}: ${name} ${count < 0 ? 'is missing' : 'is one too many'}`];
  });
}
