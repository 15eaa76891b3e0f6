/** Tells a process from another that has got its number later. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:process';

/** The state and the start of a process, from proc_pid_stat(5): what stands after the name, which may hold anything. */
function fromProc(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A process that has ended and that nobody has asked about yet holds nothing any more.
  return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '');
}

/** When a process began, in whatever form the system tells; empty where it doesn't, or where there is none. */
export function startOf(pid: number): string {
  try {
    if (platform === 'linux') return fromProc(pid);
    return platform === 'win32'
      ? ''
      : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
          .toString()
          .trim();
  } catch {
    return '';
  }
}

/** Whether the process that began then still runs. */
export function isRunning(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
}
