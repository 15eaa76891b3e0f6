/** The ports that a firewall's log asks for, explained. */
import { count } from '#lib/text.ts';
import { describePort } from '../explain/describe-port.ts';
import type { ListingFacts } from '../explain/facts.ts';
import { MAX_SOURCES, type TrafficCount } from '../parse/log-traffic.ts';
import { portText } from './row-text.ts';

/** A port of a log, in words. */
export interface ExplainedTraffic {
  /** `TCP 23`. */
  port: string;
  number: number;
  /** What the chart says of it. */
  title: string;
  note: string;
  /** `12 times refused, from 4 addresses`. */
  told: string;
}

/** More than these nobody reads. */
const MAX_PORTS = 25;
const FATES = { refused: 'refused', allowed: 'let through', logged: 'logged' } as const;

function toldOf({ counts, sources, isOutgoing }: TrafficCount): string {
  const times = (Object.keys(FATES) as (keyof typeof FATES)[])
    .filter((fate) => counts[fate] > 0)
    .map((fate) => `${count(counts[fate], 'time')} ${FATES[fate]}`);
  const many = sources >= MAX_SOURCES ? 'very many addresses' : count(sources, 'address', 'addresses');
  return `${times.join(', ')}, ${isOutgoing ? 'outwards, ' : ''}from ${many}`;
}

/** The most wanted ports first. */
export const explainTraffic = (traffic: readonly TrafficCount[], facts: ListingFacts): ExplainedTraffic[] =>
  traffic.slice(0, MAX_PORTS).map((one) => {
    const span = { transport: one.transport, from: one.port, to: one.port };
    const { title, note } = describePort(facts, span);
    return { port: portText(span), number: one.port, title, note, told: toldOf(one) };
  });
