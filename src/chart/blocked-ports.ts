/** Ports to which browsers refuse to connect (Fetch Standard, section Port blocking). */
import list from '#content/blocked-ports.json' with { type: 'json' };

export const BLOCKED_PORTS: ReadonlySet<number> = new Set(list.ports);

/** The id of the source that lists them. */
export const BLOCKED_SOURCE = list.source;
