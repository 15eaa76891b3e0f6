/** Programs and services of `tasklist` for the listeners of the same machine, by the process's number. */
import type { Listener } from '../listing.ts';
import type { Processes } from './tasklist.ts';

const WINDOWS: ReadonlySet<string> = new Set(['netstat-windows', 'powershell-tcp', 'powershell-udp']);

/** Fills in what the listing itself doesn't name. */
export function joinProcesses(listeners: readonly Listener[], processes: Processes): void {
  if (processes.size === 0) return;
  for (const listener of listeners) {
    const process = listener.pid === null || !WINDOWS.has(listener.kind) ? undefined : processes.get(listener.pid);
    if (process === undefined) continue;
    listener.program ??= process.program;
    if (listener.services.length === 0) listener.services = process.services;
  }
}
