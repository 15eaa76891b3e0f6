/** Explains a listing: each listener becomes a row. */
import type { Listener, ParsedListing } from '../parse/listing.ts';
import { dangerOf } from './danger.ts';
import { describePort } from './describe-port.ts';
import type { ExplainedRow, MatchKind } from './explained-row.ts';
import type { MergedListener } from './merged-listener.ts';
import { isMainNumber, type KnownSoftware, type ListingFacts } from './facts.ts';
import { expectedHere, identifySoftware, softwareInside } from './identify-software.ts';
import { contextOf, type ListingContext } from './listing-context.ts';
import { movedSoftware } from './match/known-program.ts';
import { matchProgram } from './match/match-program.ts';
import { mergeByAddress } from './merge-addresses.ts';
import { byPort } from './port-order.ts';
import { rateAttention } from './rate-attention.ts';
import { inspection, type Remedy, remediesFor } from './remedies.ts';
import { ephemeralRangeWith, systemOfRow } from './systems.ts';

/** Where the program says who listens, its software counts; where it says nothing, the number does. */
const SAYS_NOTHING: readonly MatchKind[] = ['no-programs', 'program-missing', 'proxy', 'kernel'];

const NO_SOFTWARE: readonly KnownSoftware[] = [];
const NO_REMEDIES: readonly Remedy[] = [];

/** Whether known software stands elsewhere than it is known from, on a number that is handed out too: parts of Windows may. */
const isMoved = (match: MatchKind, { transport }: MergedListener, software: readonly KnownSoftware[]): boolean =>
  match === 'unexpected-port' ||
  (match === 'ephemeral' && transport === 'tcp' && software.every(({ windows, dynamic }) => !windows && !dynamic));

function explainRow(facts: ListingFacts, listener: MergedListener, context: ListingContext): ExplainedRow {
  const { transport, from } = listener;
  const software = identifySoftware(facts, listener);
  const match = matchProgram(facts, listener, software, context);
  const port = facts.ports.get(from);
  const here = facts.expected(transport, from);
  const inside = softwareInside(facts, listener);
  // The kernel of Windows stands for many: who is behind it, the number tells.
  const own = match.match === 'kernel' ? NO_SOFTWARE : expectedHere(software, listener);
  const moved = isMoved(match.match, listener, software) ? movedSoftware(software, listener.program) : undefined;
  const named: readonly KnownSoftware[] = inside.length > 0 ? inside : moved ? [moved] : own;
  // Where the program says that it is somebody else than the number does, the number has no say.
  const isOther = software.length > 0 && named.length === 0;
  const isKnown = match.match === 'expected' || moved !== undefined;
  // Of a pod all images are told: what none of them is, the number doesn't make of one.
  const isSomeOther = inside.length === 0 && listener.inside?.image.includes(' ');
  const judged = (isKnown && !isOther) || (SAYS_NOTHING.includes(match.match) && !isSomeOther);
  const danger = judged ? dangerOf(facts, listener, named) : undefined;
  const rated = rateAttention(match, listener, {
    verdict: port && here.length > 0 ? port.verdict : null,
    isCharted: here.length > 0 || inside.length > 0,
    tenants: here.filter((known) => isMainNumber(known, from)).length,
    danger,
  });
  const asksForLook = rated.attention === 'first' || rated.attention === 'look';
  const remedies = danger && danger.level === rated.attention ? remediesFor(danger.software, listener) : [];
  const inspected = asksForLook && remedies.length === 0 ? inspection(listener) : undefined;
  return {
    host: listener.host,
    transport,
    from,
    to: listener.to,
    addresses: listener.addresses,
    reach: listener.reach,
    program: listener.program,
    mayBeCut: listener.mayBeCut,
    pids: listener.pids,
    services: listener.services,
    remark: listener.remark,
    inside: listener.inside,
    kind: listener.kind,
    line: listener.line,
    description: describePort(facts, listener),
    isHandedOut:
      from === listener.to && here.length === 0 && ephemeralRangeWith(systemOfRow(listener), from) !== undefined,
    match: match.match,
    attention: rated.attention,
    severity: rated.severity,
    why: rated.why,
    detail: rated.detail,
    links: rated.links,
    remedies: asksForLook ? (inspected ? [inspected] : remedies) : NO_REMEDIES,
  };
}

/** A row for each listener, ascending by port. Rows are made field by field: copies by spreading would take the most time of all. */
export function explainListing({ listeners }: Pick<ParsedListing, 'listeners'>, facts: ListingFacts): ExplainedRow[] {
  const context = contextOf(listeners as readonly Listener[]);
  const rows = Array.from(mergeByAddress(listeners), (listener) => explainRow(facts, listener, context));
  return rows.sort(byPort);
}
