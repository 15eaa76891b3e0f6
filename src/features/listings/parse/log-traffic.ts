/** The ports that the lines of a firewall's log ask for, counted. */
import type { Transport } from '#content-model/transports.ts';

/** What became of a packet; `logged` where the line doesn't say. */
export type TrafficFate = 'refused' | 'allowed' | 'logged';

interface LoggedPort {
  transport: Transport;
  port: number;
  /** Sent by the machine whose log it is. */
  isOutgoing: boolean;
}

/** A port with how often it was asked for. */
export interface TrafficCount extends LoggedPort {
  counts: Readonly<Record<TrafficFate, number>>;
  /** How many different addresses asked; no more than `MAX_SOURCES` are told apart. */
  sources: number;
}

/** More addresses than these are only "many". */
export const MAX_SOURCES = 10_000;

/** Counts the lines of one paste. */
export class Traffic {
  readonly #ports = new Map<string, LoggedPort & { counts: Record<TrafficFate, number>; sources: Set<string> }>();

  add({ fate, source, ...port }: LoggedPort & { fate: TrafficFate; source: string }): void {
    const key = `${port.transport} ${port.port} ${port.isOutgoing}`;
    let found = this.#ports.get(key);
    if (!found) {
      found = { ...port, counts: { refused: 0, allowed: 0, logged: 0 }, sources: new Set() };
      this.#ports.set(key, found);
    }
    found.counts[fate]++;
    if (found.sources.size < MAX_SOURCES) found.sources.add(source);
  }

  /** The most wanted first. */
  all(): TrafficCount[] {
    const total = ({ counts }: TrafficCount) => counts.refused + counts.allowed + counts.logged;
    return [...this.#ports.values()]
      .map(({ sources, ...rest }) => ({ ...rest, sources: sources.size }))
      .sort((a, b) => total(b) - total(a) || a.port - b.port);
  }
}
