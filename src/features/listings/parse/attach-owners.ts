/** Programs and services of `tasklist` for the listeners of the same machine, by the process's number. */
import type { Listener } from './listing.ts';
import type { SharedByReaders } from './listing-kind.ts';
import { listingKind } from './listing-kinds.ts';

const DOCKER_PROXIES: ReadonlySet<string> = new Set([
  'docker-proxy',
  'com.docker.backend',
  'com.docker.backend.exe',
  'com.docke',
]);

/** Whom Docker's proxies stand for, where the paste has `docker ps` too. */
export function attachContainers(listeners: readonly Listener[]): void {
  const containers = new Map<string, string | null>();
  for (const { kind, transport, from, to, remark } of listeners) {
    if (kind === 'docker') for (let n = from; n <= to; n++) containers.set(`${transport} ${n}`, remark);
  }
  if (containers.size === 0) return;
  for (const listener of listeners) {
    if (DOCKER_PROXIES.has(listener.program?.toLowerCase() ?? ''))
      listener.remark ??= containers.get(`${listener.transport} ${listener.from}`) ?? null;
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
