/** Explains a reading: each listener becomes a row, those that deserve a look first. */
import { bySpan } from '../session/sort-rows.ts';
import type { Listener, ListingKind, Reading } from '../parse/listing.ts';
import type { Facts } from './facts.ts';
import { fitOf } from './match/match-program.ts';
import { merge } from './merge-addresses.ts';
import type { Row } from './explained-row.ts';
import { saidOf } from './describe-port.ts';
import { weigh } from './rate-attention.ts';

/** The kinds of listing in which at least half have a program: where fewer have, none is worth a word. */
function naming(listeners: readonly Listener[]): ReadonlySet<ListingKind> {
  const balance = new Map<ListingKind, number>();
  for (const { kind, program } of listeners) {
    balance.set(kind, (balance.get(kind) ?? 0) + (program === null ? -1 : 1));
  }
  return new Set([...balance].filter(([, sum]) => sum >= 0).map(([kind]) => kind));
}

/** Ascending by number. Rows are made field by field: copies by spreading would take the most time of all. */
export function explain({ listeners }: Reading, facts: Facts): Row[] {
  const kinds = naming(listeners);
  const rows = merge(listeners).map((listening): Row => {
    const { transport, from, kind } = listening;
    const judged = fitOf(facts, listening, kinds.has(kind));
    const port = facts.ports.get(from);
    const verdict = port && facts.expected(transport, from).length > 0 ? port.verdict : null;
    const { weight, why, detail } = weigh(judged, listening, { verdict });
    return {
      transport,
      from,
      to: listening.to,
      addresses: listening.addresses,
      reach: listening.reach,
      program: listening.program,
      pids: listening.pids,
      services: listening.services,
      remark: listening.remark,
      kind,
      line: listening.line,
      said: saidOf(facts, listening),
      fit: judged.fit,
      weight,
      why,
      detail,
      links: judged.links,
    };
  });
  return rows.sort(bySpan);
}
