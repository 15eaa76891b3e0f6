/**
 * Answers a query from the exact index: the whole text as a name, then names that begin like it,
 * then names that stand inside it.
 */
import { keyOf } from '#lib/text.ts';
import { type ExactIndex, REASONS, type Target } from './index-format.ts';
import { readQuery } from './read-query.ts';

export interface Hit extends Target {
  /** Why it matches: `name`, `process`, `registered at IANA` … */
  reason: string;
  /** The name that matched, as it is written. */
  matched: string;
  /** Whether the query is that name, begins like it, or holds it. */
  how: 'whole' | 'beginning' | 'inside';
}

/** Shorter beginnings would match half of the chart. */
const MIN_PREFIX = 2;

type Named = ExactIndex['names'][number];

/** The index by key. Made once for each index. */
const byKey = new WeakMap<ExactIndex, Map<string, Named>>();

function keysOf(index: ExactIndex): Map<string, Named> {
  const known = byKey.get(index);
  if (known) return known;
  const made = new Map(index.names.map((named) => [keyOf(named[0]), named]));
  byKey.set(index, made);
  return made;
}

function hitsOf(index: ExactIndex, [matched, ways]: Named, how: Hit['how']): Hit[] {
  return [...ways]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([target, reason]) => {
      const found = index.targets[target];
      return found ? [{ ...found, reason: REASONS[reason] ?? '', matched, how }] : [];
    });
}

function whole(index: ExactIndex, key: string, how: Hit['how'] = 'whole'): Hit[] {
  const named = keysOf(index).get(key);
  return named ? hitsOf(index, named, how) : [];
}

function beginning(index: ExactIndex, key: string): Hit[] {
  if (key.length < MIN_PREFIX) return [];
  return [...keysOf(index)]
    .filter(([name]) => name.startsWith(key) && name !== key)
    .sort(([a], [b]) => a.length - b.length || a.localeCompare(b))
    .flatMap(([, named]) => hitsOf(index, named, 'beginning'));
}

/** Names of two words or more inside a sentence, the longest first: `print spooler` in `print spooler stopped`. */
function inside(index: ExactIndex, typed: string): Hit[] {
  const words = typed.trim().split(/\s+/);
  const lengths = Array.from({ length: Math.max(0, words.length - 2) }, (_, i) => words.length - 1 - i);
  return lengths.flatMap((length) =>
    words.flatMap((_, at) =>
      at + length > words.length ? [] : whole(index, keyOf(words.slice(at, at + length).join(' ')), 'inside'),
    ),
  );
}

function uniqueTargets(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => !seen.has(hit.path) && seen.add(hit.path));
}

/** The pages for a query, best first, at most `limit`. */
export function lookup(index: ExactIndex, typed: string, limit = 8): Hit[] {
  const { numbers } = readQuery(typed);
  if (numbers.length > 0) return uniqueTargets(numbers.flatMap((n) => whole(index, String(n)))).slice(0, limit);
  const key = keyOf(typed);
  const hits = [...whole(index, key), ...beginning(index, key), ...inside(index, typed)];
  // Digits that don't read as a number are none: `13.5` is not port 135.
  return uniqueTargets(hits.filter((hit) => hit.kind !== 'port' || hit.reason !== 'name')).slice(0, limit);
}
