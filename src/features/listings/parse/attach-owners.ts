/** Programs and services of `tasklist` for the listeners of the same machine, by the process's number. */
import { MAX_PORT } from '#chart/port-space.ts';
import type { Listener } from './listing.ts';
import type { SharedByReaders } from './listing-kind.ts';
import { listingKind } from './listing-kinds.ts';

const DOCKER_PROXIES: ReadonlySet<string> = new Set([
  'docker-proxy',
  'docker-prox',
  'com.docker.backend',
  'com.docker.backend.exe',
  'com.docke',
]);

/** Whether a program stands for a container. */
export const isDockerProxy = ({ program }: Pick<Listener, 'program'>): boolean =>
  DOCKER_PROXIES.has(program?.toLowerCase() ?? '');

/** For each number the last of the listeners that hold it; each number is visited once, however many ranges hold it. */
function lastHolders(listeners: readonly Listener[]): ReadonlyMap<number, Listener> {
  const holders = new Map<number, Listener>();
  /** The next number from here on that nobody holds yet. */
  const free = Uint32Array.from({ length: MAX_PORT + 2 }, (_, n) => n);
  const nextFree = (from: number): number => {
    let n = from;
    for (let next = free[n] ?? n; next !== n; next = free[n] ?? n) {
      free[n] = free[next] ?? next;
      n = next;
    }
    return n;
  };
  for (const listener of listeners.toReversed()) {
    for (let n = nextFree(listener.from); n <= listener.to; n = nextFree(n)) {
      holders.set(n, listener);
      free[n] = n + 1;
    }
  }
  return holders;
}

/** Whom Docker's proxies stand for, where the paste has `docker ps` too. */
export function attachContainers(listeners: readonly Listener[]): void {
  const proxies = listeners.filter(isDockerProxy);
  if (proxies.length === 0) return;
  const published = Map.groupBy(
    listeners.filter(({ kind }) => kind === 'docker'),
    ({ transport }) => transport,
  );
  const holders = new Map([...published].map(([transport, holding]) => [transport, lastHolders(holding)]));
  for (const proxy of proxies) {
    const container = holders.get(proxy.transport)?.get(proxy.from);
    proxy.remark ??= container?.remark ?? null;
    proxy.inside ??= container?.inside ?? null;
  }
}

/** Fills in what the listing itself doesn't name. */
export function attachProcesses(listeners: readonly Listener[], processes: SharedByReaders['processes']): void {
  if (processes.size === 0) return;
  for (const listener of listeners) {
    if (listener.pid === null || listingKind(listener.kind)?.system !== 'windows') continue;
    const process = processes.get(listener.pid);
    if (process === undefined) continue;
    listener.program ??= process.program;
    if (listener.services.length === 0) listener.services = process.services;
  }
}
