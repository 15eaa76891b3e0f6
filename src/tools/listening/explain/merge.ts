/** Joins the listeners that are one to a person: the same program on the same port, on IPv4 and on IPv6. */
import type { Listener } from '../listing.ts';
import type { Listening } from './row.ts';

/** Of one program there may be several processes: their ids say nothing where the program is named. */
const keyOf = (l: Listener) =>
  `${l.transport} ${l.from} ${l.to} ${l.reach} ${l.kind} ${l.program ?? `#${l.pid}`}\n${l.services.join()}\n${l.remark ?? ''}`;

interface Open extends Listening {
  addresses: string[];
  pids: number[];
}

function opened({ address, pid, ...rest }: Listener): Open {
  return { ...rest, addresses: address === '' ? [] : [address], pids: pid === null ? [] : [pid] };
}

function add<T>(list: T[], item: T | null): void {
  if (item !== null && item !== '' && !list.includes(item)) list.push(item);
}

/** In the order of the first of each. */
export function merge(listeners: readonly Listener[]): Listening[] {
  const found = new Map<string, Open>();
  for (const listener of listeners) {
    const key = keyOf(listener);
    const open = found.get(key);
    if (!open) found.set(key, opened(listener));
    else {
      add(open.addresses, listener.address);
      add(open.pids, listener.pid);
    }
  }
  return [...found.values()];
}
