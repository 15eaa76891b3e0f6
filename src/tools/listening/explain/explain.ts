/** Explains a reading: each listener becomes a row, those that deserve a look first. */
import { bySpan } from '../sort.ts';
import type { Listener, ListingKind, Reading } from '../listing.ts';
import type { Facts } from './facts.ts';
import { fitOf } from './fit.ts';
import { merge } from './merge.ts';
import type { Listening, Row, Said } from './row.ts';
import { saidOf, saidOfRange } from './said.ts';
import { weigh } from './weigh.ts';

/** The kinds of listing in which at least half have a program: where fewer have, none is worth a word. */
function naming(listeners: readonly Listener[]): ReadonlySet<ListingKind> {
  const balance = new Map<ListingKind, number>();
  for (const { kind, program } of listeners) {
    balance.set(kind, (balance.get(kind) ?? 0) + (program === null ? -1 : 1));
  }
  return new Set([...balance].filter(([, sum]) => sum >= 0).map(([kind]) => kind));
}

/** What is said of a number is asked for again and again in a long listing. */
function remembering(facts: Facts) {
  const known = new Map<string, Said>();
  return ({ transport, from, to }: Listening): Said => {
    const key = `${transport} ${from} ${to}`;
    const before = known.get(key);
    if (before) return before;
    const said = from === to ? saidOf(facts, transport, from) : saidOfRange(facts, transport, from, to);
    known.set(key, said);
    return said;
  };
}

export function explain({ listeners }: Reading, facts: Facts): Row[] {
  const kinds = naming(listeners);
  const say = remembering(facts);
  const rows = merge(listeners).map((listening): Row => {
    const { transport, from, kind } = listening;
    const judged = fitOf(facts, listening, kinds.has(kind));
    const charted = facts.expected(transport, from).length > 0 ? facts.ports.get(from) : undefined;
    const weighed = weigh(judged, listening, { verdict: charted?.verdict ?? null });
    return Object.assign(listening, { said: say(listening), fit: judged.fit, links: judged.links }, weighed);
  });
  return rows.sort(bySpan);
}
