/** Answers to names: the whole text, what begins like it, what stands in it, and what is one slip away. */
import { refKey } from '#chart/page-ref.ts';
import { keyOf } from '#lib/text.ts';
import { type Hit, hitOf, hitsOf, type How } from './search-match.ts';
import { IDENTIFIERS } from '../index/index-format.ts';
import { isOneSlip } from './one-edit.ts';
import type { Named, OpenIndex } from '../index/open-index.ts';
import { agreement, pageWords } from '../index/page-words.ts';
import { stem, tellingWords } from '../index/keywords.ts';

/** Shorter beginnings would match half of the chart. */
const MIN_PREFIX = 2;
/** Shorter names are one slip away from too many others. */
const MIN_SLIP = 4;
/** Of the ports that have nothing but a name, so many may stand among beginnings. */
const PLAIN_BEGINNINGS = 3;

const MOST = 30;
/** A page that has so many words of a sentence among its names, and such a share of them, is meant by it. */
const CLOSE = 3;
const CLOSE_SHARE = 0.7;

export function whole(index: OpenIndex, key: string, how: How = 'whole'): Hit[] {
  const named = index.byKey.get(key);
  return named ? hitsOf(named, how) : [];
}

/** Charted pages first; plain ports behind them, few and each once. */
function chartedFirst(hits: readonly Hit[], plain: number): Hit[] {
  const plainOnes = new Map(hits.filter((hit) => hit.plain).map((hit) => [refKey(hit), hit]));
  return [...hits.filter((hit) => !hit.plain), ...[...plainOnes.values()].slice(0, plain)];
}

type Keyed = readonly [key: string, named: Named];

/** Short names first: they are nearest to what was typed. */
const byLength = ([a]: Keyed, [b]: Keyed) => a.length - b.length || (a < b ? -1 : 1);

const matching = (index: OpenIndex, how: How, test: (key: string) => boolean): Hit[] =>
  [...index.byKey]
    .filter(([key]) => test(key))
    .sort(byLength)
    .flatMap(([, named]) => hitsOf(named, how));

export function beginning(index: OpenIndex, key: string): Hit[] {
  if (key.length < MIN_PREFIX) return [];
  const hits = matching(index, 'beginning', (name) => name.startsWith(key) && name !== key);
  const isIdentifier = ({ reason }: Hit) => IDENTIFIERS.includes(reason);
  const inOrder = [...hits.filter((hit) => !isIdentifier(hit)), ...hits.filter(isIdentifier)];
  return chartedFirst(inOrder, PLAIN_BEGINNINGS).slice(0, MOST);
}

/** Names that are one slip of the finger away. */
export function oneSlip(index: OpenIndex, key: string): Hit[] {
  if (key.length < MIN_SLIP || /^\d+$/.test(key)) return [];
  return chartedFirst(
    matching(index, 'slip', (name) => isOneSlip(name, key) && !/^\d+$/.test(name)),
    PLAIN_BEGINNINGS,
  ).slice(0, MOST);
}

/** A name of one word that is only registered is no phrase: `domain time` is not `domaintime`. */
const isPhrase = ({ plain, matched }: Hit) => !plain || /[^a-z0-9]/i.test(matched);

/**
 * Names of two words or more inside a sentence: `print spooler` in `print spooler stopped`. Pages come first
 * whose names, together, have most of the sentence's words, then those with the longest such name.
 */
export function inside(index: OpenIndex, typed: string): Hit[] {
  const words = typed.trim().split(/\s+/);
  const lengths = Array.from({ length: Math.max(0, words.length - 2) }, (_, i) => words.length - 1 - i);
  const hits = lengths.flatMap((length) =>
    words.flatMap((_, at) => {
      if (at + length > words.length) return [];
      const named = words.slice(at, at + length).join(' ');
      return /^[\d\s,.-]+$/.test(named) ? [] : whole(index, keyOf(named), 'inside').filter(isPhrase);
    }),
  );
  const stems = [...new Set(tellingWords(typed).map(stem))];
  const agreements = new Map(hits.map((hit) => [refKey(hit), agreement(index, hit, stems)]));
  const best = Math.max(0, ...agreements.values());
  const closer = [...pageWords(index)].flatMap(([key, { way, text }]) => {
    const agreed = way.plain ? 0 : agreement(index, way.page, stems);
    if (agreed <= best || agreed < CLOSE || agreed < stems.length * CLOSE_SHARE) return [];
    agreements.set(key, agreed);
    return [hitOf(way, text, 'words')];
  });
  return [...hits, ...closer].sort((a, b) => (agreements.get(refKey(b)) ?? 0) - (agreements.get(refKey(a)) ?? 0));
}
