/**
 * Peak memory of a process and of all that it starts, as the Linux kernel counts it: resident pages, so what two
 * processes share counts in both. Elsewhere there is no such file to read, and nothing is known.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessState {
  pid: number;
  parent: number;
  name: string;
  /** Bytes resident now, and the most there ever were. */
  resident: number;
  peak: number;
}

export interface PeakMemory {
  /** The most bytes that all processes held at the same moment. */
  together: number;
  /** The peak of the first process alone. */
  first: number;
  /** The peaks of those it started, by program name; of several of a name, the highest. */
  started: ReadonlyMap<string, number>;
}

/** Reads `/proc/PID/status`; undefined for a kernel thread, which has no memory of its own. */
export function readStatus(pid: number, status: string): ProcessState | undefined {
  const field = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1];
  const bytes = (name: string) => Number.parseInt(field(name) ?? '0', 10) * 1024;
  if (field('VmRSS') === undefined) return undefined;
  return {
    pid,
    parent: Number(field('PPid')),
    name: field('Name') ?? '',
    resident: bytes('VmRSS'),
    peak: bytes('VmHWM'),
  };
}

function allProcesses(): ProcessState[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return readStatus(Number(name), readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      } catch {
        // It ended between the two reads.
        return [];
      }
    });
}

/** A process and its descendants. */
export function treeOf(processes: readonly ProcessState[], root: number): ProcessState[] {
  const children = Map.groupBy(processes, (process) => process.parent);
  const tree = processes.filter((process) => process.pid === root);
  for (const process of tree) tree.push(...(children.get(process.pid) ?? []));
  return tree;
}

/** How often memory is looked at, in milliseconds. Single peaks are exact: the kernel keeps them. */
const INTERVAL = 200;

/** Watches a process until `stop`, which answers undefined where the system doesn't tell. */
export function watchMemory(root: number): { stop(): PeakMemory | undefined } {
  if (process.platform !== 'linux') return { stop: () => undefined };
  const peak = { together: 0, first: 0, started: new Map<string, number>() };
  const look = () => {
    const tree = treeOf(allProcesses(), root);
    peak.together = Math.max(
      peak.together,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    );
    for (const { pid, name, peak: own } of tree) {
      if (pid === root) peak.first = own;
      else peak.started.set(name, Math.max(peak.started.get(name) ?? 0, own));
    }
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
