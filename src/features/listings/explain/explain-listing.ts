/** Explains a listing: each listener becomes a row. */
import type { Listener, ParsedListing } from '../parse/listing.ts';
import type { ListingFacts } from './facts.ts';
import { matchProgram } from './match/match-program.ts';
import { mergeByAddress } from './merge-addresses.ts';
import type { ExplainedRow } from './explained-row.ts';
import { describePort } from './describe-port.ts';
import { byPort } from './port-order.ts';
import { rateAttention } from './rate-attention.ts';

/** The kinds of listing in which at least half have a program: where fewer have, none is worth a word. */
function kindsNamingPrograms(listeners: readonly Listener[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { kind, program } of listeners) {
    balance.set(kind, (balance.get(kind) ?? 0) + (program === null ? -1 : 1));
  }
  return new Set([...balance].filter(([, sum]) => sum >= 0).map(([kind]) => kind));
}

/** A row for each listener, ascending by port. Rows are made field by field: copies by spreading would take the most time of all. */
export function explainListing({ listeners }: ParsedListing, facts: ListingFacts): ExplainedRow[] {
  const kinds = kindsNamingPrograms(listeners);
  const rows = mergeByAddress(listeners).map((listener): ExplainedRow => {
    const { transport, from, kind } = listener;
    const match = matchProgram(facts, listener, kinds.has(kind));
    const port = facts.ports.get(from);
    const verdict = port && facts.expected(transport, from).length > 0 ? port.verdict : null;
    const { attention, why, detail } = rateAttention(match, listener, { verdict });
    return {
      transport,
      from,
      to: listener.to,
      addresses: listener.addresses,
      reach: listener.reach,
      program: listener.program,
      pids: listener.pids,
      services: listener.services,
      remark: listener.remark,
      kind,
      line: listener.line,
      description: describePort(facts, listener),
      match: match.match,
      attention,
      why,
      detail,
      links: match.links,
    };
  });
  return rows.sort(byPort);
}
