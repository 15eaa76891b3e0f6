/** Answers a query from the exact index: whole names first, then names that begin like it. */
import { keyOf } from '#lib/text.ts';
import { type ExactIndex, REASONS, type Target } from './index-format.ts';
import { readQuery } from './read-query.ts';

export interface Hit extends Target {
  /** Why it matches: `name`, `process`, `registered at IANA` … */
  reason: string;
  /** False where only the beginning of a name matches. */
  exact: boolean;
}

/** Shorter beginnings would match half of the chart. */
const MIN_PREFIX = 2;

function exactHits(index: ExactIndex, key: string): Hit[] {
  const ways = Object.hasOwn(index.names, key) ? (index.names[key] ?? []) : [];
  return [...ways]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([target, reason]) => {
      const found = index.targets[target];
      return found ? [{ ...found, reason: REASONS[reason] ?? '', exact: true }] : [];
    });
}

function prefixHits(index: ExactIndex, key: string): Hit[] {
  if (key.length < MIN_PREFIX) return [];
  return Object.keys(index.names)
    .filter((name) => name.startsWith(key) && name !== key)
    .sort((a, b) => a.length - b.length || a.localeCompare(b))
    .flatMap((name) => exactHits(index, name))
    .map((hit) => ({ ...hit, exact: false }));
}

function uniqueTargets(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => !seen.has(hit.path) && seen.add(hit.path));
}

/** The pages for a query, best first, at most `limit`. */
export function lookup(index: ExactIndex, typed: string, limit = 8): Hit[] {
  const { numbers } = readQuery(typed);
  const keys = numbers.length > 0 ? numbers.map(String) : [keyOf(typed)];
  const exact = keys.flatMap((key) => exactHits(index, key));
  const close = numbers.length > 0 ? [] : keys.flatMap((key) => prefixHits(index, key));
  return uniqueTargets([...exact, ...close]).slice(0, limit);
}
