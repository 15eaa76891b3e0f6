/** Joins the listeners that are one to a person: the same program on the same port, on IPv4 and on IPv6. */
import type { Listener } from '../parse/listing.ts';
import { listingKind } from '../parse/listing-kinds.ts';
import type { MergedListener } from './merged-listener.ts';
import { bareName, mayBeCut } from './program-name.ts';

interface GrowingRow extends MergedListener {
  addresses: string[];
  pids: number[];
}

const isAlike = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/** Of one number. Of one program there may be several processes: their ids count only where no program is named. */
const isSame = (row: GrowingRow, other: Listener) =>
  row.to === other.to &&
  row.transport === other.transport &&
  row.reach === other.reach &&
  row.kind === other.kind &&
  row.program === other.program &&
  row.remark === other.remark &&
  (row.program !== null || (row.pids[0] ?? null) === other.pid) &&
  isAlike(row.services, other.services);

/** Backticks mark commands in sentences: a name that holds one would mark a command of its own. */
const unmarked = (text: string): string => (text.includes('`') ? text.replaceAll('`', '’') : text);

/** Field by field: of fifty thousand rows, copies by spreading would take the most time of all. */
const startRow = (l: Listener): GrowingRow => ({
  host: l.host,
  transport: l.transport,
  from: l.from,
  to: l.to,
  addresses: l.address === '' ? [] : [l.address],
  reach: l.reach,
  program: l.program === null ? null : unmarked(l.program),
  mayBeCut: l.program !== null && mayBeCut(bareName(l.program), l.kind),
  pids: l.pid === null ? [] : [l.pid],
  services: l.services.some((name) => name.includes('`')) ? l.services.map(unmarked) : l.services,
  remark: l.remark === null ? null : unmarked(l.remark),
  inside: l.inside,
  kind: l.kind,
  line: l.line,
});

/** So many rows of one number are searched: a listing may be made to hold tens of thousands. */
const MAX_ROWS_PER_PORT = 500;

function addOnce<T>(list: T[], item: T | null): void {
  if (item !== null && item !== '' && (list.length > MAX_ROWS_PER_PORT || !list.includes(item))) list.push(item);
}

/** What two listings of one machine tell of the same process on the same number, as one: the one that names it stays. */
function joinKinds(rows: GrowingRow[]): GrowingRow[] {
  if (rows.every(({ kind }) => kind === rows[0]?.kind)) return rows;
  const keyOf = (row: GrowingRow): string | undefined => {
    const place = `${row.transport} ${row.to} ${row.reach}`;
    if (row.pids.length > 0) return `${place} ${row.pids[0]}`;
    return listingKind(row.kind)?.fromOutside ? `${place} ${row.addresses[0] ?? ''}` : undefined;
  };
  // The last one counts: whoever names the service comes behind whoever only found the port.
  const best = new Map<string, GrowingRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = key === undefined ? undefined : best.get(key);
    if (key !== undefined && (!before || isFuller(row, before))) best.set(key, row);
  }
  return rows.filter((row) => {
    const key = keyOf(row);
    const other = key === undefined ? undefined : best.get(key);
    if (!other || other === row || other.kind === row.kind || !isFuller(other, row)) return true;
    for (const address of row.addresses) addOnce(other.addresses, address);
    return false;
  });
}

/** Whether a row tells more: the program before a remark, a remark before nothing. */
const isFuller = (row: GrowingRow, other: GrowingRow): boolean => {
  const weight = ({ program, remark }: GrowingRow) => (program !== null ? 2 : 0) + (remark !== null ? 1 : 0);
  return weight(row) > weight(other);
};

/** The container that only holds the network of a pod: Podman lists the ports of the pod with each of its containers. */
const isPodHolder = ({ inside }: Listener): boolean =>
  inside !== null && /(?:^|\/)(?:podman-)?pause(?:[:@]|$)|-infra$/.test(inside.image);

/** A port is published once: what several containers of a pod show is the same socket, and which of them answers is not told. */
function withoutPodHolders(listeners: readonly Listener[]): readonly Listener[] {
  const socketOf = ({ host, transport, from, to, address }: Listener): string =>
    `${host} ${transport} ${from} ${to} ${address}`;
  if (!listeners.some(isPodHolder)) return listeners;
  const sockets = Map.groupBy(
    listeners.filter(({ inside }) => inside !== null),
    socketOf,
  );
  return listeners.flatMap((one) => {
    const all = sockets.get(socketOf(one)) ?? [one];
    const own = all.filter((other) => !isPodHolder(other));
    const [first = one] = own;
    if (all[0] !== one) return [];
    const port = one.inside?.port ?? one.from;
    const image = own
      .map(({ inside }) => inside?.image)
      .sort()
      .join(' ');
    return own.length < 2
      ? first
      : { ...first, remark: `${own.length} containers of a pod, port ${port} inside`, inside: { image, port } };
  });
}

/** The listeners of one number on one machine, those that differ by address (or, of one program, by process) as one. */
function mergeNumber(listeners: readonly Listener[]): GrowingRow[] {
  const rows: GrowingRow[] = [];
  const searched: GrowingRow[] = [];
  for (const listener of listeners) {
    const known = searched.find((row) => isSame(row, listener));
    if (known) {
      addOnce(known.addresses, listener.address);
      addOnce(known.pids, listener.pid);
      continue;
    }
    const row = startRow(listener);
    rows.push(row);
    if (searched.length < MAX_ROWS_PER_PORT) searched.push(row);
  }
  return rows;
}

/** Machine by machine and number by number, ascending: whoever takes them one by one never has all of them at once. */
export function* mergeByAddress(listeners: readonly Listener[]): Generator<MergedListener> {
  for (const own of Map.groupBy(withoutPodHolders(listeners), ({ host }) => host).values()) {
    const byNumber = [...Map.groupBy(own, ({ from }) => from)].sort(([a], [b]) => a - b);
    for (const [, same] of byNumber) yield* joinKinds(mergeNumber(same));
  }
}
