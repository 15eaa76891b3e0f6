/** Answers to numbers: each has its page, and a range has the named ports inside it. */
import { list } from '#lib/text.ts';
import type { Hit, How } from './search-match.ts';
import type { OpenIndex } from '../index/open-index.ts';
import type { Asked } from './read-query.ts';

/** So many ports of a range are listed. */
const SHOWN = 12;

const NAMES: Readonly<Record<string, string>> = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' };
const nameOf = (transport: string) => NAMES[transport] ?? transport;

/** What is known of a port on another transport than the one that was asked for; undefined when it agrees. */
function elsewhere(known: readonly string[] | undefined, asked: string | undefined): string | undefined {
  if (!asked || !known || known.includes(asked) || known.length === 0) return undefined;
  return `nothing known on ${nameOf(asked)}, only on ${list(known.map(nameOf))}`;
}

function hitOf(index: OpenIndex, number: number, transport: string | undefined, how: How): Hit[] {
  const target = index.port(number);
  if (!target) return [];
  const remark = elsewhere(target.transports, transport);
  const hit = { ...target, reason: 'name', matched: String(number), how, ...(remark && { remark }) };
  return [index.isCharted(number) ? hit : { ...hit, plain: true }];
}

/** The named ports from one number to another: charted ones first, each part by number. */
export function portsWithin(index: OpenIndex, { from, to }: Pick<Asked, 'from' | 'to'>): number[] {
  const within = index.named.filter((number) => number >= from && number <= to);
  const isCharted = (number: number) => index.isCharted(number);
  return [...within.filter(isCharted), ...within.filter((number) => !isCharted(number))];
}

/** The pages for one number or range. */
export function askedHits(index: OpenIndex, { from, to, transport }: Asked, how: How = 'whole'): Hit[] {
  if (from === to) return hitOf(index, from, transport, how);
  return portsWithin(index, { from, to })
    .slice(0, SHOWN)
    .flatMap((number) => hitOf(index, number, transport, 'range'));
}

/** How many named ports of a range have no room among the answers. */
export const leftOut = (index: OpenIndex, asked: Asked): number =>
  asked.from === asked.to ? 0 : Math.max(0, portsWithin(index, asked).length - SHOWN);
