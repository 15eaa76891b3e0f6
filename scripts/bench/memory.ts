/**
 * What a process and all that it starts hold in memory, as the Linux kernel counts it: resident pages, so what two
 * processes share counts in both. Elsewhere there is no such file to read, and nothing is known.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessState {
  pid: number;
  parent: number;
  /** Bytes resident now. */
  resident: number;
}

/** Reads `/proc/PID/status`; undefined for a kernel thread, which has no memory of its own. */
export function readStatus(pid: number, status: string): ProcessState | undefined {
  const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  const kilobytes = number('VmRSS');
  return Number.isNaN(kilobytes) ? undefined : { pid, parent: number('PPid'), resident: kilobytes * 1024 };
}

function allProcesses(): ProcessState[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      return readStatus(Number(pid), readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    } catch {
      // It ended between the two reads.
      return [];
    }
  });
}

/** The bytes of a process and of its descendants together. */
export function treeMemory(processes: readonly ProcessState[], root: number): number {
  const children = Map.groupBy(processes, (process) => process.parent);
  const tree = processes.filter((process) => process.pid === root);
  for (const process of tree) tree.push(...(children.get(process.pid) ?? []));
  return tree.reduce((sum, { resident }) => sum + resident, 0);
}

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 200;

/** Watches a process until what it returns is called, which answers the highest sum, or NaN outside Linux. */
export function watchMemory(root: number): () => number {
  if (process.platform !== 'linux') return () => NaN;
  let peak = 0;
  const look = () => (peak = Math.max(peak, treeMemory(allProcesses(), root)));
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
