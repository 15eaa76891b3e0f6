/** Joins the listeners that are one to a person: the same program on the same port, on IPv4 and on IPv6. */
import type { Listener } from '../parse/listing.ts';
import type { Listening } from './explained-row.ts';

interface Open extends Listening {
  addresses: string[];
  pids: number[];
}

const isAlike = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/** Of one program there may be several processes: their ids count only where no program is named. */
const isSame = (open: Open, other: Listener) =>
  open.from === other.from &&
  open.to === other.to &&
  open.transport === other.transport &&
  open.reach === other.reach &&
  open.kind === other.kind &&
  open.program === other.program &&
  open.remark === other.remark &&
  (open.program !== null || (open.pids[0] ?? null) === other.pid) &&
  isAlike(open.services, other.services);

/** Field by field: of fifty thousand rows, copies by spreading would take the most time of all. */
const opened = (l: Listener): Open => ({
  transport: l.transport,
  from: l.from,
  to: l.to,
  addresses: l.address === '' ? [] : [l.address],
  reach: l.reach,
  program: l.program,
  pids: l.pid === null ? [] : [l.pid],
  services: l.services,
  remark: l.remark,
  kind: l.kind,
  line: l.line,
});

/** A listing that was made to hold tens of thousands on one number is not searched to its end. */
const MOST = 500;

function add<T>(list: T[], item: T | null): void {
  if (item !== null && item !== '' && (list.length > MOST || !list.includes(item))) list.push(item);
}

/** In the order of the first of each. */
export function merge(listeners: readonly Listener[]): Listening[] {
  const found: Open[] = [];
  const byNumber = new Map<number, Open[]>();
  for (const listener of listeners) {
    const here = byNumber.get(listener.from);
    const open = here?.find((other) => isSame(other, listener));
    if (open) {
      add(open.addresses, listener.address);
      add(open.pids, listener.pid);
      continue;
    }
    const row = opened(listener);
    found.push(row);
    if (!here) byNumber.set(listener.from, [row]);
    else if (here.length < MOST) here.push(row);
  }
  return found;
}
